import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const recipientUserUnavailable = defineCause<{recipient: string}>({
	id: 'recipient.user-unavailable',
	kind: 'access',
	title: () => 'The person takes no messages from this page',
	why: 'They blocked the page or turned its messages off, deleted the conversation, or closed the account. Meta does not say which.',
	fixes: ({recipient}) => [
		manual('Stop sending to this person until they write again', docs.errorCodes),
		run('See what the page knows about an id', 'doctor', '--recipient', recipient ?? '<id>'),
	],
	wire: {
		code: 551,
		subcode: 1545041,
		message: "(#551) This person isn't available right now.",
		at: ['POST /{page}/messages'],
	},
	clues: [
		{code: 551, weight: 1},
		{code: [10, 200], subcode: [1545041, 2018108], weight: 1},
		{
			code: [10, 200, 100],
			says: brushing`available, receiving messages, no esta disponible en este momento, nao esta disponivel no momento, n'est pas disponible, derzeit nicht, jelenleg nem elerheto, non e disponibile, hien khong, mensajes, mensagens, keine nachrichten`(oneOf`
				(?:person|user|recipient) is(?:n't| not) available
				is(?:n't| not) receiving messages
				no esta disponible en este momento
				nao esta disponivel no momento
				n'est pas disponible (?:actuellement|pour le moment)
				derzeit nicht (?:verfugbar|erreichbar)
				jelenleg nem elerheto|non e disponibile (?:al|in questo) momento
				hien khong (?:co mat|kha dung)
				no (?:recibe|esta recibiendo) mensajes|nao (?:recebe|esta recebendo) mensagens
				empfangt (?:derzeit )?keine nachrichten
			`),
			weight: 0.95,
		},
		{code: 100, subcode: 2018001, weight: 0.22},
		{code: 2, at: ['POST /{page}/messages'], weight: 0.3},
		{shows: 'says.blocked-page', weight: 0.72},
	],
	asks: ['Do messages to other people go through?'],
	docs: [docs.errorCodes],
});
