import type {Sandbox} from '../../sandbox/sandbox.js';
import type {Entry} from '../wire.js';

type Message = ReturnType<Sandbox['state']>['threads'][string]['messages'][number];

/** Entries that a conversation keeps: far more than the sandbox, whose world is written to a file. */
const kept = 5_000;

interface Timeline {
	entries: Entry[];
	/** What each message looked like when it was last seen. */
	readonly looks: Map<string, string>;
}

const lookOf = ({text, reaction}: Message): string => `${reaction ?? ''}\n${text ?? ''}`;

const entryOf = (message: Message, edited: boolean): Entry => {
	const {mid, at, from, text, attachments, quickReplies, replyTo, persona, reaction} = message;
	return {
		kind: 'message',
		id: mid,
		at: new Date(at).toISOString(),
		from,
		...(text !== undefined && {text}),
		...(attachments && {attachments}),
		...(quickReplies && {quickReplies}),
		...(replyTo !== undefined && {replyTo}),
		...(persona !== undefined && {persona}),
		...(reaction !== undefined && {reaction}),
		...(edited && {edited}),
	};
};

/** The conversations as they were seen here, by the person's page-scoped id: messages, and what happened between them. */
export class Timelines {
	readonly #byPsid = new Map<string, Timeline>();

	constructor(readonly tell: (psid: string, entry: Entry) => void) {}

	/** Takes in what is new or other than before in a thread. */
	follow({psid, messages}: {readonly psid: string; readonly messages: readonly Message[]}): void {
		const {entries, looks} = this.#of(psid);
		for (const message of messages) {
			const look = lookOf(message);
			const before = looks.get(message.mid);
			if (before === look) continue;
			looks.set(message.mid, look);
			const earlier = entries.find(({id}) => id === message.mid);
			const edited = earlier?.kind === 'message' && (earlier.edited || earlier.text !== message.text);
			this.#put(psid, entryOf(message, edited === true));
		}
	}

	add(psid: string, entry: Entry): void {
		this.#put(psid, entry);
	}

	clear(): void {
		this.#byPsid.clear();
	}

	all(): Readonly<Record<string, readonly Entry[]>> {
		return Object.fromEntries([...this.#byPsid].map(([psid, {entries}]) => [psid, entries]));
	}

	#of(psid: string): Timeline {
		const present = this.#byPsid.get(psid);
		if (present) return present;
		const fresh: Timeline = {entries: [], looks: new Map()};
		this.#byPsid.set(psid, fresh);
		return fresh;
	}

	#put(psid: string, entry: Entry): void {
		const timeline = this.#of(psid);
		const index = timeline.entries.findLastIndex(({id}) => id === entry.id);
		if (index < 0) timeline.entries.push(entry);
		else timeline.entries[index] = entry;
		// Dropping many at a time keeps adding cheap.
		if (timeline.entries.length > kept + 500) {
			for (const {id} of timeline.entries.splice(0, 500)) timeline.looks.delete(id);
		}
		this.tell(psid, entry);
	}
}
