import type {Dispatched} from '../deliveries/courier.js';
import type {Engine} from '../engine.js';
import {type Conversation, conversationOf, type Side} from './conversation.js';
import {
	allowOnce,
	edit,
	linkAccount,
	optIn,
	postBack,
	react,
	read,
	type Said,
	say,
	unlinkAccount,
	unreact,
} from './deeds.js';
import {findPage, personCalled} from './find-person.js';
import {type HearOptions, hear, heardBy} from './hear.js';
import {type Pressed, press} from './press.js';
import {type Published, publish} from './publish.js';
import type {ShownMessage} from './shown-message.js';
import {follow, getStarted} from './start-conversation.js';

/** Somebody who talks to a page, for a test of the bot behind it. What the person does resolves when the bot has answered the event. */
export interface SandboxPerson {
	readonly name: string;
	/** By which the page knows the person. */
	psid(): Promise<string>;
	/** Writes. */
	says(text: string, rest?: Omit<Said, 'text'>): Promise<Dispatched>;
	/** Sends a file. */
	sends(type: 'image' | 'audio' | 'video' | 'file', url: string): Promise<Dispatched>;
	/** Waits for the next message of the page that fits; each one is heard once. */
	hears(wanted?: string | RegExp, options?: HearOptions): Promise<ShownMessage>;
	/** Everything that the page wrote so far. */
	heard(): Promise<readonly ShownMessage[]>;
	/** Presses a quick reply, a button or an entry of the menu, by its title. */
	presses(title: string): Promise<Pressed>;
	/** Sends a postback that no button shows. */
	postsBack(payload: string, title?: string): Promise<Dispatched>;
	/** Presses Get Started; `ref` is that of the m.me link the person came by. */
	starts(ref?: string): Promise<Dispatched>;
	/** Follows an m.me link. */
	follows(ref: string): Promise<Dispatched>;
	/** Reacts to a message, by default to the last one of the page. */
	reacts(emoji: string, mid?: string): Promise<Dispatched>;
	takesReactionBack(mid?: string): Promise<Dispatched>;
	/** Sees everything that the page wrote. */
	reads(): Promise<Dispatched>;
	/** Changes the own last message. */
	edits(text: string): Promise<Dispatched>;
	/** Uses the Send to Messenger plugin; with `userRef`, the checkbox plugin. */
	optsIn(ref: string, userRef?: string): Promise<Dispatched>;
	/** Agrees to be written to once more. */
	allowsOnce(payload: string): Promise<Dispatched>;
	/** Comes back from the bot's login page with this code. */
	linksAccount(authorizationCode: string): Promise<Dispatched>;
	unlinksAccount(): Promise<Dispatched>;
	/** Comments below a post of the page, by default the one that was last commented on. */
	comments(text: string, post?: string): Promise<Published>;
	/** Writes a post of one's own on the page. */
	posts(text: string): Promise<Published>;
	/** Wants no more messages of the page. */
	blocks(): Promise<void>;
	unblocks(): Promise<void>;
}

const setBlock = (engine: Engine, {person, page}: Side, blocked: boolean): Promise<void> =>
	engine.store.change(world => {
		const {id} = findPage(world, page);
		const found = personCalled(world, person);
		found.blocks = found.blocks.filter(other => other !== id);
		if (blocked) found.blocks.push(id);
	});

/** `origin` is the sandbox's own address, to which login pages send people back. */
export const makePerson = (engine: Engine, side: Side, origin: () => string): SandboxPerson => {
	const conversation: Conversation = conversationOf(engine, side);
	let lastHeard: string | undefined;
	return {
		name: side.person,
		psid: async () => (await conversation.thread()).psid,
		says: (text, rest = {}) => say(conversation, {...rest, text}),
		sends: (type, url) => say(conversation, {attachments: [{type, payload: {url}}]}),
		hears: async (wanted, options = {}) => {
			const message = await hear(engine, conversation, wanted, options, lastHeard);
			lastHeard = message.mid;
			return message;
		},
		heard: () => heardBy(conversation),
		presses: title => press(engine, conversation, title, origin()),
		postsBack: (payload, title = payload) => postBack(conversation, {title, payload}),
		starts: ref => getStarted(engine, conversation, ref),
		follows: ref => follow(engine, conversation, ref),
		reacts: (emoji, mid) => react(conversation, emoji, mid),
		takesReactionBack: mid => unreact(conversation, mid),
		reads: () => read(conversation),
		edits: text => edit(conversation, text),
		optsIn: (ref, userRef) => optIn(conversation, {ref, ...(userRef !== undefined && {userRef})}),
		allowsOnce: payload => allowOnce(conversation, payload),
		linksAccount: code => linkAccount(conversation, code),
		unlinksAccount: () => unlinkAccount(conversation),
		comments: (text, post) => publish(engine, side, {text, post: post ?? 'latest'}),
		posts: text => publish(engine, side, {text}),
		blocks: () => setBlock(engine, side, true),
		unblocks: () => setBlock(engine, side, false),
	};
};
