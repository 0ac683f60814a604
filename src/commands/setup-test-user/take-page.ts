import type {Secret} from '../../core/secret.js';
import type {Graph} from '../../graph/graph.js';
import {lookEvery, obtainTestPage, type TestPage} from '../../setup/test-page.js';
import type {ReadyTestUser} from '../../setup/test-user.js';
import type {Context, ProfileValues, Step} from '../context.js';
import type {Outcome} from './stepper.js';

export const defaultPageName = 'Bot Test Page';

/** How long a person at the terminal may take to make a page by hand, in ms. */
const personPatience = 10 * 60_000;

interface Wishes {
	readonly pageName: string | undefined;
	readonly wait: number | undefined;
}

/** The page of the test user: the one of the last run, one of that name, or a new one, which a person may have to make. */
export const takePage = async (
	context: Context,
	{graph, user, token, saved}: {graph: Graph; user: ReadyTestUser; token: Secret; saved: ProfileValues},
	{pageName, wait}: Wishes,
	progress: Step,
): Promise<Outcome<TestPage>> => {
	const name = pageName ?? defaultPageName;
	const obtained = await obtainTestPage(
		graph,
		{id: user.id, token, ...(user.loginUrl && {loginUrl: user.loginUrl})},
		{
			name,
			...(pageName === undefined &&
				saved.testUserId === user.id &&
				saved.pageId !== undefined && {saved: saved.pageId}),
		},
		{
			clock: context.clock,
			signal: context.signal,
			awaitManual: async () => {
				const patience = wait ?? (context.interactive ? personPatience : 0);
				if (patience === 0) return undefined;
				context.note('Meta does not let the app make the page. Make it by hand, as the test user:');
				if (user.loginUrl) context.note(`  1. log in (works once): ${user.loginUrl}`);
				context.note(`  2. https://www.facebook.com/pages/create, with the name "${name}"`);
				progress.update('Waiting for the page to appear');
				return {looks: Math.ceil(patience / lookEvery)};
			},
		},
	);
	context.redactor.add(obtained.token);
	return [obtained, obtained.created ? 'done' : 'reused', `Page ${obtained.name} (${obtained.id})`];
};
