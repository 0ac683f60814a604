import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const tokenNotAppToken = defineCause({
	id: 'token.not-app-token',
	kind: 'access',
	title: () => 'The call needs an app token, and another kind was sent',
	why: 'Test users, the webhook of the app and the inspection of tokens belong to the app: they want the token made of app id and app secret. An app that is registered as native or desktop cannot use it.',
	fixes: () => [
		run('Give the tool the app id and the app secret', 'init'),
		manual('In the app dashboard under Settings > Advanced, see that the app is not of the type native or desktop'),
	],
	wire: {code: 15, message: '(#15) This method must be called with an app access_token.'},
	clues: [
		{code: 15, weight: 1},
		{
			says: brushing`app access`(oneOf`must be called with an app access.?token|must provide an app access token`),
			weight: 0.9,
		},
		{code: 100, says: brushing`must provide an app access token`(oneOf`must provide an app access token`), weight: 1},
		{code: [100, 190], says: brushing`require`(oneOf`requires? (an )?app(lication)? access.?token`), weight: 0.9},
	],
	docs: [docs.accessTokens, docs.debugToken],
});
