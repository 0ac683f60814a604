import type {Secret} from '../core/secret.js';
import type {ProfileStore} from './context.js';

/** What a run leaves for the next commands. */
interface TestSetUp {
	readonly testUserId: string;
	readonly userToken: Secret;
	readonly pageId: string;
	readonly pageToken: Secret;
}

/**
 * Saves page and tokens of the test user, unless the profile holds those of another page: a real page must not be
 * replaced by a test page in passing. Tells whether it saved them.
 */
export const rememberTestUser = async (store: ProfileStore, made: TestSetUp): Promise<boolean> => {
	const {pageId, pageToken, userToken} = store.read();
	const empty = pageId === undefined && pageToken === undefined && userToken === undefined;
	if (!empty && pageId !== made.pageId && store.name !== 'sandbox') return false;
	await store.save({...made});
	return true;
};
