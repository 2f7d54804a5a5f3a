#include "ui/text/codetables.h"

#include <QtGlobal>

namespace ui {

namespace {

// Cancelling, revoking and deleting: facts.md 5.6 and 5.8.
constexpr CodeEntry changes[]{
    {"CertificateNotFoundOrCantCancel",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The order can't be cancelled: it is gone, or somebody else ended it."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list to see where it stands.")},
    {"CancelAuditCertificateFailed",
     QT_TRANSLATE_NOOP("ui::CodeText", "The review could not be cancelled. The order goes on."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list, then try again or use the console.")},
    {"CancelOrderFailed",
     QT_TRANSLATE_NOOP("ui::CodeText", "The order could not be cancelled. It goes on."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list, then try again or use the console.")},
    {"CertificateCancelFailedMulti",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The review of a later year of a multi-year order can't be cancelled."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Ask the provider if it has to end.")},
    {"CannotBeDeletedIssued",
     QT_TRANSLATE_NOOP("ui::CodeText", "An issued certificate can't be deleted."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Revoke it first, or wait until it has expired.")},
    {"CannotBeDeletedWithinHour",
     QT_TRANSLATE_NOOP("ui::CodeText", "A free certificate can't be deleted in its first hour."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Try again later.")},
    {"BoundResources",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Cloud resources still use the certificate, so it was not deleted."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Put another certificate there first.")},
    {"DeleteResourceFailed",
     QT_TRANSLATE_NOOP("ui::CodeText", "The certificate could not be deleted."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Look whether cloud resources use it, then try again.")},
    {"RevokeResourceFailed",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Cloud resources still use the certificate, so it was not revoked."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Put another certificate there first.")},
    {"RevokeFailed",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The certificate can't be revoked: it keeps working as before."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "It may be in its last 30 days or of an old order. Ask the provider if it has to go.")},
};

} // namespace

std::span<const CodeEntry> changeCodes()
{
    return changes;
}

} // namespace ui
