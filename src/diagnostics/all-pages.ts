import {accountsNoPageRole} from '../causes/accounts/no-page-role.js';
import {type Finding, found} from '../causes/cause.js';
import {pageUnpublished} from '../causes/page/unpublished.js';
import {subscriptionPageNotSubscribed} from '../causes/subscription/page-not-subscribed.js';
import type {Secret} from '../core/secret.js';
import type {Settled} from '../graph/batch.js';
import {GraphError, TransportError} from '../graph/error.js';
import type {Graph} from '../graph/graph.js';
import type {ResultPage} from '../graph/page-through.js';
import type {Page} from '../graph/pages.js';
import type {AppWebhook, SubscribedApp} from '../graph/subscriptions.js';
import {causeInReport} from './cause-in-report.js';
import {liveFindings} from './live-findings.js';
import type {Reads} from './reads.js';
import type {PageReport} from './report.js';
import {subscriptionGap} from './subscription-gap.js';

interface Surroundings {
	readonly origin: string;
	readonly appId?: string | undefined;
	readonly webhook?: AppWebhook | undefined;
}

/** A page as the report has it, and what was found about it. */
export interface ExaminedPage {
	readonly report: PageReport;
	readonly findings: readonly Finding[];
}

type Asked = Settled<ResultPage<SubscribedApp>>;

/** Requests of one batch. */
const chunkSize = 50;

const subscriptionOf = (
	page: Page,
	apps: readonly SubscribedApp[],
	{appId, webhook}: Surroundings,
): Finding | undefined => {
	const app = appId === undefined ? apps[0] : apps.find(({id}) => id === appId);
	if (!app) return found(subscriptionPageNotSubscribed, {page: page.id});
	return subscriptionGap({
		page: page.id,
		onPage: app.fields,
		onApp: webhook?.fields.map(({name}) => name),
		callbackUrl: webhook?.callbackUrl,
	});
};

const mayMessage = ({tasks}: Page): boolean =>
	tasks.length === 0 || ['MESSAGING', 'MANAGE', 'FULL_CONTROL'].some(task => tasks.includes(task));

const judge = (page: Page, asked: Asked | undefined, surroundings: Surroundings): ExaminedPage => {
	const {id, name} = page;
	const examined = (findings: readonly Finding[], unanswered?: string): ExaminedPage => ({
		report: {
			id,
			name,
			status: unanswered === undefined ? (findings.length > 0 ? 'fail' : 'pass') : 'blocked',
			causes: findings.map(causeInReport),
			...(unanswered !== undefined && {reason: unanswered}),
		},
		findings,
	});
	if (!page.token || !mayMessage(page)) {
		const seen = [`The tasks are ${page.tasks.join(', ') || 'none'}`];
		return examined([found(accountsNoPageRole, {page: id}, {seen})]);
	}
	const unpublished = page.isPublished === false ? [found(pageUnpublished, {page: id})] : [];
	if (!asked) return examined(unpublished);
	if (asked.ok) {
		const gap = subscriptionOf(page, asked.value.items, surroundings);
		return examined([...unpublished, ...(gap ? [gap] : [])]);
	}
	const findings = liveFindings(asked.error, surroundings.origin);
	const [{cause, evidence}] = findings;
	const isAnswer = asked.error instanceof GraphError && cause.kind !== 'upstream';
	return isAnswer ? examined([...unpublished, ...findings]) : examined(findings, cause.title(evidence));
};

const subscribed = async (
	graph: Graph,
	pages: readonly Page[],
	caller: Secret,
): Promise<readonly (Asked | undefined)[]> => {
	const withToken = pages.flatMap(({id, token}) => (token ? [{id, token}] : []));
	try {
		const answers = new Map(
			(await graph.subscriptions.ofPages(withToken, caller)).map((answer, index) => [withToken[index]?.id, answer]),
		);
		return pages.map(({id}) => answers.get(id));
	} catch (error) {
		if (error instanceof GraphError || error instanceof TransportError) return pages.map(() => ({ok: false, error}));
		throw error;
	}
};

/**
 * Every page that the user token reaches, one line each. The pages are asked as their list comes in, 50 in a request and all
 * requests side by side.
 */
export const examineAllPages = async (
	graph: Graph,
	read: Reads,
	userToken: Secret,
	appId: string | undefined,
): Promise<readonly ExaminedPage[]> => {
	const webhooks = read.asApp ? read.webhooks().catch(() => []) : Promise.resolve([]);
	const chunks: {readonly pages: readonly Page[]; readonly answers: ReturnType<typeof subscribed>}[] = [];
	let chunk: Page[] = [];
	const send = (): void => {
		if (chunk.length > 0) chunks.push({pages: chunk, answers: subscribed(graph, chunk, userToken)});
		chunk = [];
	};
	for await (const page of read.accounts(userToken).each()) {
		chunk.push(page);
		if (chunk.length === chunkSize) send();
	}
	send();
	const webhook = (await webhooks).find(({object}) => object === 'page');
	const surroundings = {origin: graph.http.origin, appId, webhook};
	const reports = await Promise.all(
		chunks.map(async ({pages, answers}) => {
			const settled = await answers;
			return pages.map((page, index) => judge(page, settled[index], surroundings));
		}),
	);
	return reports.flat();
};
