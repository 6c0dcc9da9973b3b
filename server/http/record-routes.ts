import { takesFiles } from '../../kernel/attachment.ts';
import { timeField } from '../../kernel/time-spent.ts';
import { definitions } from '../../processes/definitions.ts';
import type { Platform } from '../platform.ts';
import { registerAttachmentRoutes } from './attachment-routes.ts';
import { registerDeliveryRoutes } from './delivery-routes.ts';
import type { HttpServer } from './frame.ts';
import { RecordAccess } from './record-access.ts';
import { registerRecordReadRoutes } from './record-read-routes.ts';
import { registerRecordReportRoutes } from './record-report-routes.ts';
import { registerRecordWriteRoutes } from './record-write-routes.ts';
import { registerTimeRoutes } from './time-routes.ts';
import { registerWatcherRoutes } from './watcher-routes.ts';

/** Registers the routes of every process. */
export function registerRecordRoutes(app: HttpServer, platform: Platform): void {
  for (const definition of definitions) {
    const access = new RecordAccess(definition, platform);
    registerRecordReadRoutes(app, access);
    registerRecordWriteRoutes(app, access);
    registerRecordReportRoutes(app, access);
    registerDeliveryRoutes(app, access);
    if (takesFiles(definition)) registerAttachmentRoutes(app, access);
    if (definition.fields[timeField] !== undefined) registerTimeRoutes(app, access);
    registerWatcherRoutes(app, access);
  }
}
