import {oneOf} from '../../causes/one-of.js';
import {near, type Symptom} from './symptom.js';

export const verification: readonly Symptom[] = [
	{
		sign: 'says.verify-fails',
		when: [
			oneOf`
				\bcouldn't be validated\b|\bred (?:x|cross)\b
				\b(?:facebook|meta|fb) (?:is |does |will |do )?(?:not|n't|never|won't|doesn't|refuses to) (?:accept|like|take|allow|verify|validat)\w* (?:\w+ ){0,3}(?:url|callback|webhook|address|it)\b
				\b(?:url|callback|webhook) (?:is |was |are )?(?:not|\w*n't) (?:being )?accepted\b
				\bcould not be (?:validated|verified)\b
				\bunable to verify\b
				\bcallback verification failed\b
				\bno se (?:pudo|ha podido) validar\b
				\bnao (?:foi possivel|pode) (?:validar|ser validad)\w*
				\bn'a pas pu etre validee?\b
				\bkonnte nicht (?:validiert|verifiziert|uberpruft)\b
				\bkhong the xac (?:minh|thuc)\b
				\bnem sikerult (?:ellenorizni|erv)\w*
				\bimpossibile convalidare\b|\bdogrulanamadi\b
				не удалось (?:проверить|подтвердить)
				(?:検証|確認)できません
			`,
			near(
				oneOf`\b(?:webhook|callback|(?:the|this|my|your|our|a|webhook|callback) url|verify|verification|validat\w+|challenge)\b`,
				oneOf`
					\b(?:fails?|failed|failing|doesn't return|invalid|rejected|refused|not (?:work\w*|verif\w*
					validat\w*|match\w*)|\w*n't (?:work|verif\w*|validat\w*|match)|mismatch|wrong|incorrect
					error)\b
				`,
				40,
			),
		],
		unless: oneOf`
			\bsignatures?\b|\bhub-?signature|\bvalidate incoming\b|\bapp ?secret\b
			\bvalidating (?:access token|application|client secret)\b
			\bvalid(?:ating)? access token\b|\bvalidate (?:the )?(?:facebook )?credentials\b
			\b(?:can't|unable to|cannot) load url\b|\bblocked url\b|\burl blocked\b|\boauth\b|\bredirect.?ur[il]\b
			\bpass(?:ed|es) (?:the )?verif\w+
		`,
	},
	{
		sign: 'says.verify-token',
		when: [
			oneOf`
				(?<![a-z])verif(?:y|ication)[_ -]?(?:\w{0,10}[_ -])?tokens?\b
				(?<![a-z])validation[_ -]?tokens?\b|\bhub[._]verify_token\b|\bverify token\b|\btoken de verifica\w+
				\bjeton de verification\b
				\b(?:verifizierungs|bestatigungs|uberprufungs)token\b
				\bma xac minh\b|\bellenorzo token\b
			`,
		],
	},
	{
		sign: 'says.challenge-wrapped',
		when: [
			near(
				oneOf`\b(?:hub[._])?challenge\b`,
				oneOf`
					\b(?:json|quotes?|quoted|string|stringif\w+|html|newline|line break|whitespace|bom|xml
					wrapped|wraps?|wrapping|application\/json|res\.json|jsonresponse|jsonify|parseint|int|integer|extra|print
					echo|debug output|\\n)\b
				`,
				90,
			),
			oneOf`"\d{8,60}" instead of "\d{4,12}"`,
			oneOf`""\d{4,12}""|\bok\(\w{0,20}challenge\w{0,20}\)`,
		],
	},
];
