import {type Call, type Fault, hmac} from './bot.js';

interface Item {
	sender: {id: string};
	message: {is_echo?: boolean; text: string};
}
interface Payload {
	entry: {messaging: Item[]}[];
}

/** A bot that checks the signature and then reads the event in its own way; what it throws is a 500. */
const reads = (name: string, read: (payload: Payload) => void, broken?: (call: Call) => void): Fault => ({
	name,
	cause: 'webhook.event-shape',
	post: (call, healthy) => {
		if (call.headers['x-hub-signature-256'] !== hmac(call.body)) return healthy(call);
		try {
			read(JSON.parse(call.body.toString()));
			call.answer(200, 'OK');
		} catch (error) {
			if (broken) broken(call);
			else call.answer(500, `${error}`);
		}
	},
});

const trips = (name: string, on: string): Fault =>
	reads(`it trips over ${name}`, payload => {
		if (JSON.stringify(payload).includes(on)) throw new Error('unexpected');
	});

const assume = ({entry}: Payload): void => {
	for (const {messaging} of entry) for (const {sender, message} of messaging) void `${sender.id} ${message.text}`;
};

export const shapeFaults: readonly Fault[] = [
	reads('it assumes a message with a sender in every entry', assume),
	reads('it assumes messaging in every entry', ({entry}) => {
		for (const {messaging} of entry) for (const item of messaging) void item;
	}),
	reads('it assumes an item in every entry', ({entry}) => void entry[0]?.messaging[0]?.sender.id),
	reads('it assumes one entry', ({entry}) => {
		if (entry.length !== 1) throw new Error('one entry, please');
	}),
	reads('it breaks the connection when it trips', assume, ({response}) => void response.socket?.destroy()),
	reads('it dies when it trips', assume, ({die}) => die()),
	reads('it answers, and dies after it has tripped', assume, ({response, answer, die}) => {
		response.on('finish', () => setImmediate(die));
		answer(200, 'OK');
	}),
	reads('it never answers when it trips', assume, () => {}),
	reads('it answers 400 when it trips', assume, ({answer}) => answer(400, 'Bad Request')),
	trips('standby', '"standby"'),
	trips('changes', '"changes"'),
	trips('echoes', '"is_echo"'),
	trips('receipts', '"watermark"'),
	trips('a reaction without emoji', '"unreact"'),
	trips('an attachment without payload', '"payload":null'),
	reads('it assumes one event in an entry', ({entry}) => {
		if (entry.some(({messaging}) => messaging?.length > 1)) throw new Error('one event, please');
	}),
	trips('unknown events', '"brand_new_event"'),
	reads('it assumes a sender', ({entry}) => {
		for (const {messaging} of entry) for (const {sender} of messaging ?? []) void sender.id.length;
	}),
	reads('it assumes a list that is not empty', ({entry}) => {
		for (const {messaging} of entry) if (messaging) void messaging[0]?.sender;
		if (entry.some(({messaging}) => messaging?.length === 0)) throw new Error('index out of range');
	}),
];
