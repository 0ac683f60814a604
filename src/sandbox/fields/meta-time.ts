/** As Meta writes times: `2026-11-01T10:00:00+0000`. */
export const metaTime = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}+0000`;
