import {Messenger, type MessengerTypes} from 'messaging-api-messenger';
import {expect} from 'vitest';
import type {Case, Method, Stage} from './client.js';

const sent = {recipientId: expect.stringMatching(/^\d+$/), messageId: expect.stringMatching(/^m_\w+$/)};
const acted = {recipientId: expect.stringMatching(/^\d+$/)};
const kept = {attachmentId: expect.stringMatching(/^\d+$/)};
const image = 'https://example.com/cat.png';
const bytes = Buffer.from('no picture, but the sandbox does not look');
const intro = {introMessage: 'Your flight', locale: 'en_US'};

const sends = (run: (stage: Stage) => Promise<unknown>): Case => ({run, gives: sent});

const postback = {type: 'postback', title: 'More', payload: 'MORE'} as const;
const links = {type: 'account_link', url: 'https://example.com/login'} as unknown as MessengerTypes.TemplateButton;

/** Only what the types of the client ask for; Meta wants no more of these parts here. */
const receipt = {
	recipientName: 'Ann',
	orderNumber: '12',
	currency: 'EUR',
	paymentMethod: 'Cash',
	summary: {totalCost: 3},
	elements: [{title: 'Coffee', price: 3}],
} as MessengerTypes.ReceiptAttributes;

/** Everything of the client that sends. */
export const messageCases = {
	sendRawBody: sends(({client, psid}) =>
		client.sendRawBody({messagingType: 'RESPONSE', recipient: {id: psid}, message: {text: 'Hi'}}),
	),
	sendMessage: sends(({client, psid}) => client.sendMessage({id: psid}, {text: 'Hi 👋'})),
	sendMessageFormData: sends(({client, psid}) =>
		client.sendMessageFormData(psid, Messenger.createImageFormData(bytes, {filename: 'cat.png'} as object)),
	),
	sendAttachment: sends(({client, psid}) => client.sendAttachment(psid, {type: 'image', payload: {url: image}})),
	sendText: sends(({client, psid}) =>
		client.sendText(psid, 'Which?', {
			messagingType: 'RESPONSE',
			quickReplies: [
				{contentType: 'text', title: 'Red', payload: 'RED'},
				{contentType: 'user_email'},
				{contentType: 'user_phone_number'},
			],
		}),
	),
	sendAudio: sends(({client, psid}) => client.sendAudio(psid, 'https://example.com/a.mp3')),
	sendImage: sends(async ({client, psid}) => {
		const {attachmentId} = await client.uploadImage(image, {isReusable: true});
		return client.sendImage(psid, {attachmentId});
	}),
	sendVideo: sends(({client, psid}) => client.sendVideo(psid, bytes, {filename: 'cat.mp4'} as object)),
	sendFile: sends(({client, psid}) => client.sendFile(psid, bytes, {filename: 'menu.pdf'} as object)),
	sendTemplate: sends(({client, psid}) =>
		client.sendTemplate(psid, {templateType: 'button', text: 'Choose', buttons: [postback]}),
	),
	sendButtonTemplate: sends(({client, psid}) =>
		client.sendButtonTemplate(psid, 'Choose', [
			postback,
			{type: 'web_url', title: 'Site', url: 'https://example.com', webviewHeightRatio: 'tall'},
			links,
		]),
	),
	sendGenericTemplate: sends(({client, psid}) =>
		client.sendGenericTemplate(psid, [{title: 'A', subtitle: 'B', imageUrl: image, buttons: [postback]}], {
			imageAspectRatio: 'square',
		}),
	),
	sendReceiptTemplate: sends(({client, psid}) => client.sendReceiptTemplate(psid, receipt)),
	sendMediaTemplate: sends(async ({client, psid}) => {
		const {attachmentId} = await client.uploadImage(bytes, {isReusable: true, filename: 'cat.png'} as object);
		return client.sendMediaTemplate(psid, [{mediaType: 'image', attachmentId, buttons: [postback]}]);
	}),
	sendAirlineBoardingPassTemplate: sends(({client, psid}) =>
		client.sendAirlineBoardingPassTemplate(psid, {...intro, boardingPass: []}),
	),
	sendAirlineCheckinTemplate: sends(({client, psid}) =>
		client.sendAirlineCheckinTemplate(psid, {...intro, flightInfo: [], checkinUrl: 'https://example.com'}),
	),
	sendAirlineItineraryTemplate: sends(({client, psid}) =>
		client.sendAirlineItineraryTemplate(psid, {...intro} as unknown as MessengerTypes.AirlineItineraryAttributes),
	),
	sendAirlineUpdateTemplate: sends(({client, psid}) =>
		client.sendAirlineUpdateTemplate(psid, {...intro} as unknown as MessengerTypes.AirlineUpdateAttributes),
	),
	sendOneTimeNotifReqTemplate: sends(({client, psid}) =>
		client.sendOneTimeNotifReqTemplate(psid, {title: 'When it is back', payload: 'BACK'}),
	),
	sendSenderAction: {run: ({client, psid}) => client.sendSenderAction(psid, 'typing_on'), gives: acted},
	markSeen: {run: ({client, psid}) => client.markSeen(psid), gives: acted},
	typingOn: {
		run: async ({client, psid}) => {
			const {id: personaId} = await client.createPersona({name: 'Kim', profilePictureUrl: image});
			return client.typingOn(psid, {personaId});
		},
		gives: acted,
	},
	typingOff: {run: ({client, psid}) => client.typingOff({id: psid}), gives: acted},
	uploadAttachment: {run: ({client}) => client.uploadAttachment('file', 'https://example.com/menu.pdf'), gives: kept},
	uploadAudio: {run: ({client}) => client.uploadAudio('https://example.com/a.mp3', {isReusable: true}), gives: kept},
	uploadImage: {run: ({client}) => client.uploadImage(bytes, {filename: 'cat.png'} as object), gives: kept},
	uploadVideo: {run: ({client}) => client.uploadVideo(bytes, {filename: 'cat.mp4'} as object), gives: kept},
	uploadFile: {run: ({client}) => client.uploadFile(bytes, {filename: 'menu.pdf'} as object), gives: kept},
} as const satisfies Partial<Record<Method, Case>>;
