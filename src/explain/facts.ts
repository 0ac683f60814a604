/** What a text names outright, for commands to be filled in with. */
export interface Facts {
	readonly recipient?: string;
	readonly callbackUrl?: string;
}

const recipientId =
	/\brecipient(?:_id|id)?["'\]]{0,2}\s{0,5}(?:=>|[:=])\s{0,5}\{?\s{0,10}(?:["']?id["']?\s{0,5}(?:=>|[:=])\s{0,5})?["']?(\d{8,20})\b/i;
const callback =
	/\b(?:callback|webhook)(?: ?url)?["']?\s{0,3}(?:[:=]|is|for|to)?\s{0,3}["'`<(]?(https?:\/\/[\w.:-]{4,120}(?:\/[\w./~-]{0,120})?)/i;

export const factsOf = (text: string): Facts => {
	const recipient = /\d{8}/.test(text) ? recipientId.exec(text)?.[1] : undefined;
	const callbackUrl = text.includes('http') ? callback.exec(text)?.[1] : undefined;
	return {
		...(recipient !== undefined && {recipient}),
		...(callbackUrl !== undefined && !callbackUrl.includes('facebook.com') && {callbackUrl}),
	};
};
