/** Limits of what may be sent. Source: Messenger Platform, Send API and templates. */
export const limits = {
	text: 2000,
	quickReplies: 13,
	quickReplyTitle: 20,
	payload: 1000,
	metadata: 1000,
	buttons: 3,
	buttonTitle: 20,
	buttonTemplateText: 640,
	elements: 10,
	elementTitle: 80,
	elementSubtitle: 80,
	receiptElements: 100,
	/** In bytes. */
	attachment: 25 * 1024 * 1024,
} as const;
