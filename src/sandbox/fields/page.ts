import type {Call} from '../routes/route.js';
import type {Caller} from '../rules/caller.js';
import {hasScope} from '../rules/demand.js';
import type {NodeReader} from '../rules/project.js';
import {Refusal} from '../rules/refusal.js';
import type {NodeOf} from '../rules/resolve-node.js';
import {own} from '../world/own.js';
import {pageTokenFrom, type Token} from '../world/token.js';
import type {DeepReadonly, Page} from '../world/world.js';

const hasRole = (caller: Caller, page: DeepReadonly<Page>): boolean =>
	caller.kind === 'page'
		? caller.page.id === page.id
		: caller.kind !== 'app' && page.tasks[caller.person.id] !== undefined && wasTicked(caller, page.id);

/** The login dialog lets a person choose pages: others are as good as not there for the app. */
const wasTicked = (caller: Exclude<Caller, {readonly kind: 'app'}>, page: string): boolean =>
	caller.person.grants[caller.app.id]?.pages?.includes(page) ?? true;

/** @throws Refusal for a page that the caller has nothing to do with */
export const demandPageReadable = (caller: Caller, page: DeepReadonly<Page>): void => {
	if (hasRole(caller, page)) return;
	throw new Refusal(
		"(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature or the 'Page Public Metadata Access' feature. Refer to https://developers.facebook.com/docs/apps/review/login-permissions#manage-pages, https://developers.facebook.com/docs/apps/review/feature#reference-PAGES_ACCESS and https://developers.facebook.com/docs/apps/review/feature#page-public-metadata-access for details.",
		{code: 10},
	);
};

/** The page tokens that this caller gets, made in one go where there are none yet. */
export const pageTokens = async (
	call: Call,
	pages: readonly DeepReadonly<Page>[],
): Promise<ReadonlyMap<string, string>> => {
	const {caller} = call;
	if (!caller || caller.kind === 'app') return new Map();
	if (caller.kind === 'page') return new Map([[caller.page.id, caller.token.value]]);
	const {token} = caller;
	const known = pages.map(page => [page.id, token.derived[page.id]] as const);
	if (known.every((pair): pair is readonly [string, string] => pair[1] !== undefined)) return new Map(known);
	return call.change(
		world =>
			new Map(
				pages.map(page => [page.id, pageTokenFrom(world, token as DeepReadonly<Token>, page.id, call.now).value]),
			),
	);
};

const accessToken = async (node: NodeOf<'page'>, call: Call): Promise<string | undefined> => {
	const {caller} = call;
	if (!caller || caller.kind === 'app' || !hasRole(caller, node.page)) return undefined;
	if (caller.kind !== 'page' && !hasScope(caller, 'pages_show_list')) return undefined;
	return (await pageTokens(call, [node.page])).get(node.id);
};

/** Who is linking an account: the bot's login page knows nothing but the token. */
const linkingRecipient = ({page}: NodeOf<'page'>, {params, now, world}: Call): string => {
	const permit = own(page.permits, params.text('account_linking_token') ?? '');
	const psid =
		permit?.kind === 'account-linking' && permit.expiresAt > now && world.people[permit.person]?.pageIds[page.id];
	if (!psid) throw new Refusal('(#10303) Invalid account_linking_token', {code: 10303});
	return psid;
};

export const pageReader: NodeReader<NodeOf<'page'>> = {
	usual: ['name', 'id'],
	fields: {
		id: ({id}) => id,
		name: ({page}) => page.name,
		about: ({page}) => page.about,
		category: ({page}) => page.category.name,
		category_list: ({page}) => [{...page.category}],
		link: ({id}) => `https://www.facebook.com/${id}`,
		username: () => undefined,
		is_published: ({page}) => page.published,
		is_webhooks_subscribed: ({page}, {caller}) => caller !== undefined && caller.app.id in page.subscriptions,
		has_added_app: ({page}, {caller}) => caller !== undefined && caller.app.id in page.subscriptions,
		is_messenger_platform_bot: ({page}) => Object.keys(page.subscriptions).length > 0,
		is_messenger_bot_get_started_enabled: ({page}) => 'get_started' in page.profile,
		recipient: linkingRecipient,
		messaging_feature_status: () => ({USER_MESSAGING: true}),
		access_token: accessToken,
		tasks: ({page}, {caller}) =>
			caller === undefined || caller.kind === 'app' ? undefined : page.tasks[caller.person.id],
		business: ({page}, {world}) => {
			const business = page.business === undefined ? undefined : world.businesses[page.business];
			return business && {id: business.id, name: business.name};
		},
	},
};
