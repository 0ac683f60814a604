import {accountRoutes} from './accounts.js';
import {batchRoutes} from './batch.js';
import {businessRoutes} from './businesses.js';
import {commentRoutes} from './comments.js';
import {conversationRoutes} from './conversations.js';
import {debugTokenRoutes} from './debug-token.js';
import {featureRoutes} from './features.js';
import {insightRoutes} from './insights.js';
import {labelRoutes} from './labels.js';
import {messageTemplateRoutes} from './message-templates.js';
import {messageRoutes} from './messages.js';
import {messengerProfileRoutes} from './messenger-profile.js';
import {nodeRoutes} from './nodes.js';
import {oauthRoutes} from './oauth.js';
import {peopleRoutes} from './people.js';
import {permissionRoutes} from './permissions.js';
import {personaRoutes} from './personas.js';
import type {Route} from './route.js';
import {subscribedAppsRoutes} from './subscribed-apps.js';
import {subscriptionRoutes} from './subscriptions.js';
import {testUserRoutes} from './test-user.js';
import {testUsersRoutes} from './test-users.js';
import {threadControlRoutes} from './thread-control.js';

/** Every route of the sandbox: what answers, and at the same time the coverage table. */
export const routes: readonly Route[] = [
	...nodeRoutes,
	...testUsersRoutes,
	...testUserRoutes,
	...accountRoutes,
	...subscribedAppsRoutes,
	...subscriptionRoutes,
	...oauthRoutes,
	...debugTokenRoutes,
	...permissionRoutes,
	...businessRoutes,
	...messageRoutes,
	...messageTemplateRoutes,
	...commentRoutes,
	...threadControlRoutes,
	...peopleRoutes,
	...conversationRoutes,
	...messengerProfileRoutes,
	...personaRoutes,
	...labelRoutes,
	...insightRoutes,
	...featureRoutes,
	...batchRoutes,
];
