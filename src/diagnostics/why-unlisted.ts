import {accountsBusinessOwned} from '../causes/accounts/business-owned.js';
import {accountsNoPageRole} from '../causes/accounts/no-page-role.js';
import {accountsPageNotGranted} from '../causes/accounts/page-not-granted.js';
import {type Finding, found} from '../causes/cause.js';
import {pageProfileIdNotPageId} from '../causes/page/profile-id-not-page-id.js';
import {permissionMissing} from '../causes/permission/missing.js';
import {tokenOtherUser} from '../causes/token/other-user.js';
import {GraphError} from '../graph/error.js';
import type {Page} from '../graph/pages.js';
import type {UserAccess} from './checks/token/user.js';
import {listingScope} from './needed.js';
import {looksLikeProfileNumber} from './profile-number.js';
import type {Reads} from './reads.js';

type Findings = readonly [Finding, ...Finding[]];

/** A page that the list leaves out, and that is there when one asks in another way. */
interface Hidden {
	readonly page?: Page;
	readonly business: string;
	readonly seen: string;
}

const unlessRefused = async <Value>(asked: Promise<Value>): Promise<Value | undefined> => {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof GraphError) return undefined;
		throw error;
	}
};

const inPortfolio = async (read: Reads, {token}: UserAccess, page: string): Promise<Hidden | undefined> => {
	const businesses = (await unlessRefused(read.businesses(token))) ?? [];
	const lists = await Promise.all(
		businesses.flatMap(({id, name}) =>
			(['owned_pages', 'client_pages'] as const).map(async edge => {
				const pages = (await unlessRefused(read.pagesOfBusiness(id, edge, token))) ?? [];
				const found = pages.find(candidate => candidate.id === page);
				return (
					found && {page: found, business: name || id, seen: `${edge} of the portfolio ${name || id} has the page`}
				);
			}),
		),
	);
	return lists.find(hidden => hidden !== undefined);
};

const grantOf = ({info}: UserAccess): readonly string[] | undefined => {
	const lists = (info?.granularScopes ?? []).filter(({scope}) => scope.startsWith('pages_'));
	const ids = lists.flatMap(({targetIds}) => targetIds ?? []);
	return ids.length > 0 ? ids : undefined;
};

/** Whether the token may list pages at all, as far as anybody tells. */
export const mayList = ({info}: UserAccess): boolean =>
	!info || info.scopes.length === 0 || info.scopes.includes(listingScope);

/** The page, when it is only hidden: asked for by its id, named in the grant, or in a portfolio of the person. */
export const findHidden = async (read: Reads, user: UserAccess, page: string): Promise<Hidden | undefined> => {
	const byId = await unlessRefused(read.page(page, user.token));
	if (byId?.token) return {page: byId, business: '', seen: `GET /${page} with the user token gives its page token`};
	if (grantOf(user)?.includes(page))
		return {business: '', seen: 'The grant of the user token names the page, and /me/accounts leaves it out'};
	return inPortfolio(read, user, page);
};

/** Why a user token does not reach a page. */
export const whyUnlisted = (user: UserAccess, page: string, pageUser: string | undefined): Findings => {
	const absent = `/me/accounts, read to its end, has no page ${page}`;
	if (!mayList(user))
		return [
			found(
				permissionMissing,
				{permission: listingScope},
				{seen: [`The user token has ${user.info?.scopes.join(', ')}`, absent]},
			),
		];
	const granted = grantOf(user);
	if (looksLikeProfileNumber(page))
		return [found(pageProfileIdNotPageId, {id: page}, {seen: [absent, 'The number begins with 6155']})];
	if (granted)
		return [
			found(
				accountsPageNotGranted,
				{page},
				{seen: [absent, `The grant of the user token names ${granted.length} other pages`]},
			),
		];
	const owner = user.info?.userId;
	if (pageUser !== undefined && owner !== undefined && pageUser !== owner)
		return [
			found(
				tokenOtherUser,
				{user: owner},
				{seen: [absent, `The page token was made by ${pageUser}, the user token by ${owner}`]},
			),
		];
	if (user.info)
		return [
			found(
				accountsNoPageRole,
				{page},
				{seen: [absent, 'The grant of the user token is not limited to certain pages']},
			),
		];
	return [
		found(accountsNoPageRole, {page}, {certainty: 'likely', score: 0.6, seen: [absent]}),
		found(accountsPageNotGranted, {page}, {certainty: 'possible', score: 0.5, seen: [absent]}),
		found(accountsBusinessOwned, {page}, {certainty: 'possible', score: 0.4, seen: [absent]}),
	];
};
