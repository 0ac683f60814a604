export type PermissionStatus = 'granted' | 'declined' | 'expired';

export interface Person {
	/** Also the id in every app that has no own entry in `appIds`. */
	readonly id: string;
	firstName: string;
	lastName: string;
	/** App-scoped ids. */
	appIds: Record<string, string>;
	/** Page-scoped ids: one for each page that the person has a conversation with. */
	pageIds: Record<string, string>;
	/** What the person allowed each app. */
	grants: Record<string, Grant>;
	testUser?: {apps: string[]; email: string; password: string};
	/** A system user of this business. */
	systemUserOf?: string;
	locale: string;
	timezone: number;
	gender: string;
	/** Pages whose messages the person does not want. */
	blocks: string[];
	/** Uses a phone number instead of an account: no profile can be read. */
	withoutProfile?: boolean;
}

export interface Grant {
	scopes: Record<string, PermissionStatus>;
	/** Pages that were ticked in the login dialog; absent when all were. */
	pages?: string[];
	dataAccessExpiresAt: number;
}
