import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const permissionInvalidScope = defineCause<{scope: string}>({
	id: 'permission.invalid-scope',
	kind: 'access',
	title: ({scope}) =>
		scope
			? `The login asks for ${scope}, which this app cannot get`
			: 'The login asks for permissions that this app cannot get',
	why: 'The name is retired (manage_pages and publish_pages since May 2020, pages_messaging_subscriptions), misspelt, or belongs to a use case that the app does not have.',
	fixes: () => [
		manual(
			'Ask for pages_show_list, pages_manage_metadata, pages_messaging and pages_read_engagement in its place',
			docs.overview,
		),
		manual('In the app dashboard, add the use case for Messenger, which brings these permissions'),
	],
	clues: [
		{shows: 'says.scope-missing', weight: 0.25},
		{shows: 'about.login', weight: 0.26},
		{shows: 'about.permission', weight: 0.25},
		{code: 100, says: brushing`invalid`(oneOf`invalid (permission|scope)`), weight: 0.8},
		{
			says: brushing`invalid, ungultig, valid, no longer, ervenytelen, hop le, недопустим`(oneOf`
				invalid.?scopes?\b
				(?:scopes?|permissions?) (?:\w+ ){0,4}(?:invalid|no longer (?:valid|exists?|supported|available))
				\bungultige (?:bereiche|berechtigung\w*|scopes?)
				\b(?:ambitos?|permisos?) (?:no valid\w+|invalid\w+)
				\b(?:escopos?|permissoes) invalid\w+
				\b(?:portees?|autorisations?) (?:non valides?|invalides?)
				\bambiti non validi\b|\bpham vi khong hop le\b|\bervenytelen hatokor\w*
				недопустим\S* (?:област|разрешен)
			`),
			weight: 0.95,
		},
		{shows: 'says.old-permission', weight: 0.5},
	],
	docs: [docs.overview],
});
