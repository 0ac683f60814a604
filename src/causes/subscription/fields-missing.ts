import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';

interface Evidence {
	readonly page: string;
	readonly fields: readonly string[];
	readonly list: 'page' | 'app';
	readonly callbackUrl: string;
	/** What each of the two lists lacks, where both were read. */
	readonly lacks: {readonly page: readonly string[]; readonly app: readonly string[]};
}

const named = (fields: readonly string[] | undefined): string =>
	fields?.length ? fields.join(', ') : 'a field that the bot needs';

/** The list that lacks something, or undefined when both do, or nobody knows. */
const lackingList = ({list, lacks}: Partial<Evidence>): Evidence['list'] | undefined => {
	if (!lacks) return list;
	return lacks.app.length === 0 ? 'page' : lacks.page.length === 0 ? 'app' : undefined;
};

export const subscriptionFieldsMissing = defineCause<Evidence>({
	id: 'subscription.fields-missing',
	kind: 'setup',
	title: evidence => {
		const {fields, lacks} = evidence;
		const list = lackingList(evidence);
		if (list) return `${list === 'app' ? 'The webhook of the app' : 'The page'} is not subscribed to ${named(fields)}`;
		if (!lacks) return `The page or the webhook of the app is not subscribed to ${named(fields)}`;
		return named(lacks.page) === named(lacks.app)
			? `Neither the page nor the webhook of the app is subscribed to ${named(fields)}`
			: `The page is not subscribed to ${named(lacks.page)}, and the webhook of the app not to ${named(lacks.app)}`;
	},
	why: 'A field is delivered only when it stands in both lists, that of the webhook of the app and that of the page. Each kind of event is a field of its own: buttons come as messaging_postbacks, links with a ref as messaging_referrals.',
	fixes: evidence => {
		const {page = '<page>', fields, callbackUrl = '<url>', lacks} = evidence;
		const list = lackingList(evidence);
		const wanted = (lacking: readonly string[] | undefined): string =>
			(lacking?.length ? lacking : fields?.length ? fields : ['messages', 'messaging_postbacks']).join(',');
		const onPage = run('Add the fields to the page', 'subscribe-page', page, '--add', wanted(lacks?.page));
		const onApp = run(
			'Add the fields to the webhook of the app',
			'set-webhook',
			callbackUrl,
			'--fields',
			wanted(lacks?.app),
		);
		if (list === 'app') return [onApp];
		return list === 'page' ? [onPage] : [onPage, onApp];
	},
	clues: [
		{shows: 'says.no-ref', weight: 0.27},
		{shows: 'says.taken-over', weight: 0.26},
		{shows: 'about.menu', weight: 0.3},
		{shows: 'about.delivery', weight: 0.26},
		{shows: 'says.some-kinds', weight: 0.65},
		{shows: ['says.verified', 'says.no-events'], weight: 0.45},
		{shows: 'says.no-events', weight: 0.28},
		{shows: ['says.subscribed', 'says.no-events'], weight: 0.2},
		{shows: ['says.verified', 'says.no-answer'], weight: 0.35},
		{shows: 'says.no-answer', weight: 0.26},
	],
	asks: ['Which kinds of event arrive, and which do not?'],
	docs: [docs.webhooks, docs.webhookFields],
});
