import {oneOf} from '../../causes/one-of.js';
import {near, type Symptom, stems} from './symptom.js';

export const logins: readonly Symptom[] = [
	{
		sign: 'says.login-refused',
		about: stems`app, login, unavailable, accessible, feature, log in`,
		when: [
			oneOf`
				\bapp (?:isn't|is not|not) (?:\w+ ){0,4}(?:available|active|accessible|set ?up)\b
				\bapp not (?:set ?up|active)\b
				\bfeature unavailable\b
				\blogin is currently unavailable\b
				\bsubmit for login review\b
				\bneeds at least one supported permission\b
				\bcurrently unavailable for this app\b
				\bapp(?: is)? still in development mode\b
				\bnot currently accessible\b|\bapp isn't available\b
				\besta app no esta disponible\b
				\bapp nao (?:esta )?disponivel\b
				\bdiese app ist nicht verfugbar\b
				\bl'application n'est pas disponible\b
			`,
			near(
				oneOf`\b(?:facebook )?log.?in\b`,
				oneOf`
					\bnot (?:work\w*|possible|available)
					n't (?:work|log|available)|\bfail\w*|\bunavailable\b|\bdisabled\b
				`,
				40,
			),
		],
	},
	{
		sign: 'says.app-updating',
		about: stems`
			updating, checkup, check, verification, data, app, annual, feature, required action, api access
		`,
		when: [
			oneOf`
				\bupdating (?:additional )?details\b
				\bdata use checkup\b|\bdata.?use check\w*|\bbusiness verification\b|\brequired actions?\b
				\bdata (?:protection|handling|processing) (?:assessment|questions|options)\b
				\bapp (?:is |was |has been )?(?:restricted|deactivated|archived|suspended|disabled)\b
				\bapi access (?:is |was )?(?:deactivated|disrupted|blocked|disabled)\b
				\bannual (?:data|check)\w*|\bfeature unavailable\b
			`,
		],
	},
	{
		sign: 'says.app-gone',
		about: stems`app`,
		when: [
			oneOf`
				\b(?:error )?accessing the app\b
				\bzugriff auf die app\b
				\bapp(?:lication)?\b.{0,60}\b(?:either )?(?:deactivated|deleted|deaktiviert|geloscht|eliminada
				desativad\w+|supprimee)\b
				\bapp(?:lication)?\b.{0,40}\b(?:doesn't|does not|no longer) exist\b
				\bapp(?:lication)? has been (?:deleted|disabled|removed)\b
			`,
		],
		unless: oneOf`\bobject with id\b`,
	},
	{
		sign: 'says.redirect-uri',
		about: stems`redirect, domain, url, oauth, dominio, domaine`,
		when: [
			oneOf`
				\bdomain of this url (?:isn't|is not) included\b
				\bcan't load url\b|\burl blocked\b
				\bredirect(?:ion)?[ _]ur[il]\b.{0,60}\b(?:not|isn't|n't|mismatch|invalid|whitelist\w*|match
				allowed|registered|different|identical|must)\b
				\bclient oauth settings\b|\bvalid oauth redirect\b|\bapp domains?\b
				\bredirect_uri (?:is not|isn't|mismatch)
				\bstrict mode\b.{0,40}\bredirect\b
				\bel dominio de esta url\b
				\bo dominio (?:desta|deste) url\b
				\ble domaine de cette url\b|\bdie domain dieser url\b
			`,
		],
	},
	{
		sign: 'says.other-person',
		about: stems`account, user, profile, person, login, logged`,
		when: [
			oneOf`
				\b(?:other|another|wrong|different|second|old|previous|colleague's|someone else's
				personal) (?:facebook |fb |user )?(?:account|user|profile|person
				login)(?:'s)?\b.{0,60}\b(?:token|logged|login|log in|session|browser|pages|connected)\b
				\b(?:token|logged in|login|session|browser)\b.{0,40}\b(?:other|another|wrong
				different) (?:facebook |fb )?(?:account|user|profile|person)\b
				\blogged in (?:as|with) (?:a |the )?(?:wrong|different|other|another)\b
			`,
		],
		unless: oneOf`\b(?:reply|replies|respond|answer|bot)\b`,
	},
];
