import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const appRestricted = defineCause({
	id: 'app.restricted',
	kind: 'access',
	title: () => 'Meta has restricted the app until required actions are done',
	why: 'A Data Use Checkup, a Business Verification or missing details of the app are overdue; until then logins or API access are switched off.',
	fixes: () => [
		manual(
			'Open the app dashboard, see Required actions and the alerts, and finish them',
			'https://developers.facebook.com/apps/',
		),
		manual('After that, wait until the dashboard shows the app as active again'),
	],
	wire: {code: 200, message: '(#200) API access disrupted. Go to the App Dashboard and complete Data Use Checkup.'},
	clues: [
		{shows: 'about.login', weight: 0.25},
		{
			code: [10, 200, 190, 368],
			says: oneOf`data use checkup|api access (is )?(disrupted|deactivated|blocked)`,
			weight: 1,
		},
		{code: 200, says: oneOf`non-active (?:apps?|accounts?)`, weight: 0.8},
		{
			code: [1, 10, 190, 200],
			says: oneOf`currently unavailable for this app|updating additional details`,
			weight: 0.92,
		},
		{shows: 'says.app-updating', weight: 0.75},
		{shows: 'says.login-refused', weight: 0.3},
	],
	asks: ['Does the app dashboard list a required action?'],
	docs: [docs.appModes, docs.errorHandling],
});
