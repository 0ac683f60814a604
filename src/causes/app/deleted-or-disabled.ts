import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const appDeletedOrDisabled = defineCause<{app: string}>({
	id: 'app.deleted-or-disabled',
	kind: 'access',
	title: ({app}) => `The app ${app ? `${app} ` : ''}is deleted or disabled`,
	why: 'With the app, all of its tokens end. A wrong app id can lead to another, deleted app as well.',
	fixes: ({app}) => [
		manual(
			'Look for the app in the dashboard, and appeal if Meta disabled it',
			'https://developers.facebook.com/apps/',
		),
		run(
			'See whether app id and secret belong to a living app',
			'doctor',
			'--only',
			'app',
			...(app ? ['--app-id', app] : []),
		),
	],
	wire: {code: 190, message: 'Error validating application. Application has been deleted.'},
	clues: [
		{says: oneOf`error validating application\b`, weight: 0.48},
		{
			code: [101, 190],
			says: oneOf`application has been (deleted|disabled)|app is (deleted|disabled|inactive)`,
			weight: 1,
		},
		{shows: 'says.app-gone', weight: 0.8},
	],
	docs: [docs.errorHandling],
});
