/** The dialogs that are wanted less often than the one for publishing; they come in a file of their own. */
export { ApproveDialog } from "./ApproveDialog";
export { NoteDialog } from "./NoteDialog";
export { PreviewDialog } from "./PreviewDialog";
export { ScheduleDialog } from "./ScheduleDialog";
