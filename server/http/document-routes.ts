import { document } from '../../processes/document/definition.ts';
import type { Platform } from '../platform.ts';
import { registerDocumentContentRoutes } from './document-content-routes.ts';
import { registerDocumentControlRoutes } from './document-control-routes.ts';
import { registerDocumentReadingRoutes } from './document-reading-routes.ts';
import { registerDocumentRemarkRoutes } from './document-remark-routes.ts';
import type { HttpServer } from './frame.ts';
import { registerMasterListRoutes } from './master-list-routes.ts';
import { RecordAccess } from './record-access.ts';

/** Routes of controlled documents besides those of every record: content, forms of it, control, master list. */
export function registerDocumentRoutes(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(document, platform);
  registerDocumentReadingRoutes(app, access);
  registerDocumentControlRoutes(app, access);
  registerDocumentRemarkRoutes(app, access);
  registerMasterListRoutes(app, access);
  registerDocumentContentRoutes(app, access);
}
