import {isRecord} from '../../core/json.js';
import type {Dispatched} from '../deliveries/courier.js';
import type {Engine} from '../engine.js';
import {drawText} from '../world/draw-id.js';
import type {DeepReadonly, Thread} from '../world/world.js';
import type {Conversation} from './conversation.js';
import {allowOnce, postBack, say, unlinkAccount} from './deeds.js';
import {type Pressable, pressable, shown} from './shown-message.js';

/** What comes of a press. */
export interface Pressed extends Dispatched {
	/** What the person's phone opens; for Log In, with redirect_uri and account_linking_token. */
	readonly opens?: string;
}

const minute = 60_000;
/** How long an account_linking_token works. */
export const linkingLasts = 5 * minute;

const itemsIn = (menu: unknown): Pressable[] =>
	(Array.isArray(menu) ? menu : [])
		.filter(isRecord)
		.flatMap(({call_to_actions: items}) => (Array.isArray(items) ? items.filter(isRecord).map(pressable) : []));

/** What can be pressed now, the nearest first: quick replies of the last message, buttons, the menu. */
const within = (engine: Engine, thread: DeepReadonly<Thread>): Pressable[] => {
	const profile = engine.store.read().pages[thread.page]?.profile ?? {};
	const last = thread.messages.at(-1);
	const fromPage = thread.messages.filter(({from}) => from === 'page').toReversed();
	return [
		...(last?.from === 'page' ? shown(last).quickReplies : []),
		...fromPage.flatMap(message => shown(message).buttons),
		...itemsIn(thread.settings.persistent_menu ?? profile.persistent_menu),
	];
};

const nothing: Dispatched = {deliveries: [], left: {}};

/** The address that Log In opens: the bot's page learns by the token whom it talks to, and sends the person back. */
const linkingAddress = (engine: Engine, thread: DeepReadonly<Thread>, url: string, origin: string): Promise<string> =>
	engine.store.change(world => {
		const token = drawText(world, 32);
		const page = world.pages[thread.page];
		if (page)
			page.permits[token] = {kind: 'account-linking', person: thread.person, expiresAt: engine.now() + linkingLasts};
		const address = new URL(url);
		address.searchParams.set('redirect_uri', `${origin}/_sandbox/linked?token=${token}&page=${thread.page}`);
		address.searchParams.set('account_linking_token', token);
		return address.href;
	});

/** @throws RangeError when nothing of this title can be pressed */
export const press = async (
	engine: Engine,
	conversation: Conversation,
	title: string,
	origin: string,
): Promise<Pressed> => {
	const thread = await conversation.thread();
	const present = within(engine, thread);
	const found = present.find(item => item.title === title);
	if (!found) {
		const titles = present.map(item => `“${item.title}”`).join(', ');
		throw new RangeError(`Nothing called “${title}” can be pressed; there is ${titles || 'nothing to press'}`);
	}
	const {type, payload = '', url} = found;
	if (type === 'quick_reply') return say(conversation, {text: title, quickReply: payload});
	if (type === 'postback') return postBack(conversation, {title, payload});
	if (type === 'account_unlink') return unlinkAccount(conversation);
	if (type === 'one_time_notif_req') return allowOnce(conversation, payload);
	if (type === 'account_link' && url !== undefined)
		return {...nothing, opens: await linkingAddress(engine, thread, url, origin)};
	return {...nothing, opens: url ?? `tel:${payload}`};
};
