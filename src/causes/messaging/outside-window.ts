import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const messagingOutsideWindow = defineCause<{recipient: string; lastMessageAt: string}>({
	id: 'messaging.outside-window',
	kind: 'access',
	title: ({lastMessageAt}) =>
		lastMessageAt
			? `The messaging window is closed: the person last wrote on ${lastMessageAt}`
			: 'The messaging window is closed',
	why: 'A page may send freely for 24 hours after the person’s last action. Later it takes a reply of a human agent (7 days), a utility message, or a marketing message that the person agreed to. The update tags were retired in 2026.',
	fixes: ({recipient}) => [
		manual('Wait until the person writes again', docs.policy),
		manual(
			'For a reply by a human within 7 days, ask for the Human Agent feature and send the tag HUMAN_AGENT',
			docs.sendMessages,
		),
		manual(
			'For notices such as orders and appointments, send utility messages (messaging_type UTILITY)',
			docs.messengerChangelog,
		),
		run('See when the person last wrote', 'doctor', '--recipient', recipient ?? '<id>'),
	],
	wire: {
		code: 10,
		subcode: 2018278,
		message: '(#10) This message is sent outside of allowed window.',
		at: ['POST /{page}/messages'],
	},
	clues: [
		{shows: 'says.blocked-page', weight: 0.26},
		{shows: 'says.tag', weight: 0.3},
		{code: 10, subcode: [2018278, 2018065, 2534022], weight: 1},
		{code: 10, says: brushing`allowed window`(oneOf`outside of (the )?allowed window`), weight: 1},
		{shows: 'says.window', weight: 0.6},
		{
			says: brushing`fuera de la ventana permitida, fora da janela permitida, en dehors de la, erhalb des, ngoai khung thoi gian, idokereten kivul, al di fuori della finestra`(oneOf`
				fuera de la ventana permitida
				fora da janela permitida
				en dehors de la (?:fenetre|periode)
				au(?:ss|ß)erhalb des (?:zulassigen|erlaubten)
				ngoai khung thoi gian|idokereten kivul|al di fuori della finestra
			`),
			weight: 0.85,
		},
	],
	docs: [docs.policy, docs.errorCodes],
});
