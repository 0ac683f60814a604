import {isRecord} from '../../core/json.js';
import type {Dispatched} from '../deliveries/courier.js';
import type {Engine} from '../engine.js';
import type {Conversation} from './conversation.js';
import {postBack, refer, shortLink} from './deeds.js';

/** Presses Get Started, as one does who sees the page for the first time. @throws RangeError when the page has none */
export const getStarted = async (engine: Engine, conversation: Conversation, ref?: string): Promise<Dispatched> => {
	const {page} = await conversation.thread();
	const button = engine.store.read().pages[page]?.profile.get_started;
	if (!isRecord(button))
		throw new RangeError('The page has no Get Started button: set get_started in its messenger_profile');
	const referral = ref === undefined ? {} : {referral: shortLink(ref)};
	return postBack(conversation, {title: 'Get Started', payload: String(button.payload), ...referral});
};

/** Follows an m.me link: a new conversation begins with Get Started, an existing one goes on with a referral. */
export const follow = async (engine: Engine, conversation: Conversation, ref: string): Promise<Dispatched> => {
	const {messages} = await conversation.thread();
	return messages.length === 0 ? getStarted(engine, conversation, ref) : refer(conversation, ref);
};
