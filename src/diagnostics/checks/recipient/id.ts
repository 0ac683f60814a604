import {type CheckContext, defineCheck, type Outcome} from '../../check.js';
import {blockedBy, fail, pass, skip} from '../../outcome.js';
import {judgeRecipient} from '../../recipient/judge.js';
import {type Trace, trace} from '../../recipient/trace.js';
import {usable} from '../../usable.js';
import {subscriptionPage} from '../subscription/page.js';
import {type Subject, tokenMatch} from '../token/match.js';
import {noPageChosen} from '../token/page.js';

/** Someone the page knows. */
export interface Recipient {
	readonly id: string;
	readonly subject: Subject;
	readonly trace: Trace;
}

/** Causes of "No matching user found" that a known person speaks against. */
const rulesOut = [
	'recipient.app-scoped-id',
	'recipient.other-page',
	'recipient.page-itself',
	'recipient.malformed',
	'recipient.id-precision-loss',
	'recipient.no-conversation',
	'recipient.phone-number',
	'recipient.user-ref-as-id',
	'event.echo-answered',
	'api.object-not-found',
	'test-user.isolated',
];

/** What an id that the page does not know is not, either. */
const ruledOut = ({form, names, appScoped, search}: Trace): readonly string[] => [
	...(names ? [] : ['event.echo-answered', 'recipient.page-itself']),
	...(form.kind === 'digits' ? ['recipient.malformed', 'recipient.user-ref-as-id'] : []),
	...(appScoped === false && form.kind === 'digits' && form.hint === undefined ? ['recipient.app-scoped-id'] : []),
	...(search?.complete && !search.owner ? ['recipient.other-page'] : []),
];

const sourcesOf = ({read, graph, settings}: CheckContext, subject: Subject) => {
	const userToken = usable(settings.userToken);
	const appId = settings.appId?.value ?? subject.access.info?.appId;
	return {read, graph, page: subject, ...(userToken && {userToken}), ...(appId !== undefined && {appId})};
};

/** No page is chosen, so the id may be good for any of those that the user token reaches. */
const ofAnyPage = async ({read, graph, settings}: CheckContext, id: string): Promise<Outcome<Recipient>> => {
	const userToken = usable(settings.userToken);
	const traced = await trace(id, {read, graph, ...(userToken && {userToken})});
	const owner = traced.search?.owner;
	if (owner)
		return skip(
			`It is a person of the page ${owner.name} (${owner.id}); no page is chosen, and --page ${owner.id} looks closer`,
		);
	if (traced.appScoped) {
		const findings = judgeRecipient(traced, {page: traced.matched[0]?.owner.id ?? ''});
		if (findings) return fail(...findings);
	}
	return skip(noPageChosen);
};

export const recipientId = defineCheck({
	id: 'recipient.id',
	title: 'The recipient is a person whom this page knows',
	area: 'recipient',
	wants: {subject: tokenMatch, subscribed: subscriptionPage},
	ahead: ({read, settings, target: {recipient}}) => {
		const [page, token] = [usable(settings.pageId), usable(settings.pageToken)];
		if (recipient === undefined || !/^\d{1,20}$/.test(recipient)) return;
		if (page !== undefined && token && recipient !== page) {
			void read.conversations(page, token, recipient);
			void read.profile(recipient, token);
		}
		if (read.asApp) void read.idsForPages(recipient);
	},
	run: async (context, {subject, subscribed}): Promise<Outcome<Recipient>> => {
		const id = context.target.recipient;
		if (id === undefined) return skip('No recipient is given (--recipient <id>)');
		const {fact} = subject;
		if (!fact) {
			// What the form of an id proves needs no token.
			const read = await trace(id, {read: context.read, graph: context.graph});
			const byForm = read.form.kind === 'digits' ? undefined : judgeRecipient(read, {page: ''});
			if (byForm) return fail(...byForm);
			return subject.status === 'skip' ? ofAnyPage(context, id) : blockedBy(tokenMatch.id);
		}
		const traced = await trace(id, sourcesOf(context, fact));
		const findings = judgeRecipient(traced, {page: fact.id, ...(subscribed.fact && {fields: subscribed.fact.fields})});
		if (!findings) return pass({id, subject: fact, trace: traced}, {rulesOut});
		const [{certainty}] = findings;
		if (certainty !== 'confirmed' && traced.here === 'unclear' && traced.unanswered) throw traced.unanswered;
		return {...fail(...findings), rulesOut: ruledOut(traced)};
	},
});
