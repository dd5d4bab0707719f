package evenfall.portal.notice;

import java.util.UUID;

/**
 * Something that staff are to be told of. It says nothing about a patient.
 *
 * @param reference the case's, by which people speak of it
 * @param occasion which one of its kind it is, such as the time the case was due; nobody is told of the same twice
 */
public record Notice(NoticeKind kind, UUID clinicId, UUID caseId, String reference, String occasion) {}
