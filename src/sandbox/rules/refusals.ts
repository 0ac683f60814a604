import {Refusal} from './refusal.js';

/** Meta's own words, where several places of the sandbox answer with them. */
export const refusals = {
	parameter: (message: string, subcode?: number): Refusal =>
		new Refusal(`(#100) ${message}`, {code: 100, ...(subcode !== undefined && {subcode})}),

	required: (name: string): Refusal => refusals.parameter(`The parameter ${name} is required`),

	oneOf: (name: string, allowed: readonly string[]): Refusal =>
		refusals.parameter(`Param ${name} must be one of {${allowed.join(', ')}}`),

	/** How Meta reads a body with an id at its top, and one that is encoded twice. */
	manyIds: (): Refusal => refusals.parameter('Specifying multiple ids with a post method is not supported'),

	nonexistingField: (field: string, nodeType: string): Refusal =>
		refusals.parameter(`Tried accessing nonexisting field (${field}) on node type (${nodeType})`),

	unsupported: (method: string, id: string): Refusal =>
		new Refusal(
			`Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
			{code: 100, subcode: 33, type: 'GraphMethodException'},
		),

	unknownAlias: (name: string): Refusal =>
		new Refusal(`(#803) Some of the aliases you requested do not exist: ${name}`, {code: 803}),

	unknownPath: (path: string): Refusal => new Refusal(`Unknown path components: ${path}`, {code: 2500}),

	noCurrentUser: (): Refusal =>
		new Refusal('An active access token must be used to query information about the current user.', {code: 2500}),

	noToken: (): Refusal => new Refusal('(#104) An access token is required to request this resource.', {code: 104}),

	appTokenNeeded: (): Refusal => new Refusal('(#15) This method must be called with an app access_token.', {code: 15}),

	pageTokenNeeded: (): Refusal =>
		new Refusal('(#210) A page access token is required to request this resource.', {code: 210}),

	notAllowed: (): Refusal => new Refusal('(#10) Application does not have permission for this action', {code: 10}),

	permissionError: (message = 'Permissions error'): Refusal => new Refusal(`(#200) ${message}`, {code: 200}),

	scopeNeeded: (scope: string): Refusal =>
		new Refusal(`(#200) Requires ${scope} permission to manage the object`, {code: 200}),

	messagingScopeNeeded: (): Refusal =>
		new Refusal('(#230) Requires pages_messaging permission to manage the object', {code: 230, status: 403}),

	unknownError: (): Refusal => new Refusal('An unknown error occurred', {code: 1, status: 500}),

	invalidApplication: (): Refusal => new Refusal('Error validating application. Invalid application ID.', {code: 101}),

	applicationUnreadable: (): Refusal =>
		new Refusal('Error validating application. Cannot get application info due to a system error.', {code: 101}),
} as const;
