import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const messagingRegionRestricted = defineCause({
	id: 'messaging.region-restricted',
	kind: 'access',
	title: () => 'Privacy rules of the region keep this feature from the page or the person',
	why: 'In Europe, and for a time in Japan, parts of the Messenger Platform are switched off for pages and people there. The Messenger profile says so as subject_to_new_eu_privacy_rules.',
	fixes: () => [
		manual('Do without the feature there: send a plain text in place of it', docs.messengerChangelog),
		manual('See which parts the changelog names for the region', docs.messengerProfile),
	],
	wire: {code: 10, message: '(#10) This feature is not available because of new privacy rules in Europe.'},
	clues: [
		{
			code: [10, 100, 200],
			says: brushing`privacy rules, adatvedelmi, reglas de privacidad, normas de privacidad, regras de privacidade, regles de confidentialite, datenschutz, norme sulla privacy, プライバシー, prywatnosci, gizlilik`(oneOf`
				privacy rules|adatvedelmi|reglas de privacidad|normas de privacidad|regras de privacidade
				regles de confidentialite|datenschutz|norme sulla privacy|プライバシー|prywatnosci|gizlilik
			`),
			weight: 1,
		},
		{shows: 'says.region', weight: 0.5},
		{
			shows: 'says.region',
			says: oneOf`\b(?:users?|customers?|people|contacts?) in [a-z]|\beu (?:users?|customers?|people|accounts?|recipients?)|europe\w* (?:users?|customers?|people|accounts?|recipients?|countr\w+)|\bin (?:europe|the eu)\b|eprivacy`,
			weight: 0.6,
		},
	],
	docs: [docs.messengerChangelog],
});
