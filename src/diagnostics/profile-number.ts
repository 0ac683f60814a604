/** The number in profile.php?id=… of a page of the new kind, which is not the id that the Graph API uses. */
export const looksLikeProfileNumber = (id: string): boolean => /^6155\d{10,11}$/.test(id);
