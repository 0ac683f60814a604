import {metaTime} from '../fields/meta-time.js';
import {demandPage} from '../rules/demand.js';
import {refusals} from '../rules/refusals.js';
import {day} from '../world/token.js';
import type {DeepReadonly, Page, ReadonlyWorld, Thread} from '../world/world.js';
import type {Call, Route} from './route.js';

type Count = (world: ReadonlyWorld, page: DeepReadonly<Page>, threads: readonly DeepReadonly<Thread>[]) => number;

const blocked: Count = (world, page) =>
	Object.values(world.people).filter(({blocks}) => blocks.includes(page.id)).length;

/** What Messenger counts for a page, and how the sandbox knows. */
const metrics: Readonly<Record<string, {readonly title: string; readonly count: Count}>> = {
	page_messages_total_messaging_connections: {
		title: 'Messaging connections',
		count: (_, __, threads) => threads.length,
	},
	page_messages_new_conversations_unique: {
		title: 'Daily unique new conversations count',
		count: (_, __, threads) => threads.length,
	},
	page_messages_blocked_conversations_unique: {title: 'Daily unique blocked conversations count', count: blocked},
	page_messages_reported_conversations_unique: {title: 'Daily unique reported conversations count', count: () => 0},
};

const wanted = (call: Call): readonly string[] => {
	const names = call.params.list('metric')?.filter(name => name !== '') ?? [];
	if (names.length === 0) throw refusals.required('metric');
	if (names.some(name => !Object.hasOwn(metrics, name)))
		throw refusals.parameter('The value must be a valid insights metric');
	return names;
};

const show = (call: Call): object => {
	const {page} = demandPage(call);
	const threads = Object.values(call.world.threads).filter(
		thread => thread.page === page.id && thread.messages.length > 0,
	);
	const ends = Math.ceil(call.now / day) * day;
	return {
		data: wanted(call).map(name => {
			const metric = metrics[name];
			return {
				name,
				period: 'day',
				values: [{value: metric?.count(call.world, page, threads) ?? 0, end_time: metaTime(ends)}],
				title: metric?.title,
				id: `${page.id}/insights/${name}/day`,
			};
		}),
	};
};

export const insightRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/{page}/insights',
		does: 'what Messenger counts for a page: connections, new, blocked and reported conversations',
		lacks:
			'the past: one value for today, in which every conversation is new; read_insights is not asked for; metrics of posts and ads',
		handle: show,
	},
];
