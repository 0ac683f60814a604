import {found} from '../../../causes/cause.js';
import {messagingThreadNotOwned} from '../../../causes/messaging/thread-not-owned.js';
import {GraphError, TransportError} from '../../../graph/error.js';
import {type CheckContext, defineCheck} from '../../check.js';
import {fail, pass, skip} from '../../outcome.js';
import {refusedLook} from '../../refused-look.js';
import {usable} from '../../usable.js';
import {subscriptionPage} from '../subscription/page.js';
import type {Subject} from '../token/match.js';
import {recipientId} from './id.js';

/** The inbox of the page itself. Source: Messenger Platform, conversation routing. */
const inbox = '263902037430900';

/** Meta shows the app of the token alone, so where its id is not set, the only one that is subscribed is ours. */
const subscribers = async ({read}: CheckContext, {id, token}: Subject): Promise<readonly string[]> => {
	try {
		return (await read.subscribedApps(id, token)).map(app => app.id);
	} catch (error) {
		if (error instanceof GraphError || error instanceof TransportError) return [];
		throw error;
	}
};

const onlyOne = ([first, ...others]: readonly string[]): string | undefined => (others.length > 0 ? undefined : first);

export const recipientThread = defineCheck({
	id: 'recipient.thread',
	title: 'This app has the conversation',
	area: 'recipient',
	needs: {recipient: recipientId},
	wants: {subscribed: subscriptionPage},
	ahead: ({read, settings, target: {recipient}}) => {
		const [page, token] = [usable(settings.pageId), usable(settings.pageToken)];
		if (recipient !== undefined && /^\d{1,20}$/.test(recipient) && page !== undefined && token)
			void read.threadOwner(page, token, recipient);
	},
	run: async (context, {recipient: {id, subject}, subscribed}) => {
		const {read, settings, now} = context;
		const ours = settings.appId?.value ?? subject.access.info?.appId ?? onlyOne(await subscribers(context, subject));
		try {
			const owner = await read.threadOwner(subject.id, subject.token, id);
			if (!owner || (owner.expiresAt && owner.expiresAt < now())) return pass(undefined, {note: 'no app is named'});
			if (ours === undefined && owner.appId !== inbox)
				return skip(`The app ${owner.appId} has it; which app is yours is not set (MESSENGER_APP_ID)`);
			if (owner.appId === ours) return pass(owner, {rulesOut: ['messaging.thread-not-owned']});
			const standby = subscribed.fact?.fields.includes('standby');
			return fail(
				found(
					messagingThreadNotOwned,
					{
						recipient: id,
						page: subject.id,
						...(standby && {standby: 'yes'}),
						owner: owner.appId === inbox ? 'the inbox of the page' : owner.appId,
					},
					{
						seen: [
							`thread_owner names ${owner.appId}${owner.appId === inbox ? ', the inbox of the page' : ''}${ours === undefined ? '' : `, and this app is ${ours}`}`,
							...(standby === undefined
								? []
								: [
										standby
											? 'The page is subscribed to standby: its events come there'
											: 'Without the field standby the app gets none of its events',
									]),
						],
					},
				),
			);
		} catch (error) {
			return refusedLook(error, context, 'Meta does not show who has the conversation');
		}
	},
});
