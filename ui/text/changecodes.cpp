#include "ui/text/codetables.h"

#include <QtGlobal>

namespace ui {

namespace {

// Cancelling, revoking and deleting: facts.md 5.6 and 5.8; of CSRs: 5.3. Those that replace: at the
// end.
constexpr CodeEntry changes[]{
    {"InvalidCSRId",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider has no such CSR any more: somebody else deleted it."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list to see what is there.")},
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
    {"DeleteFailedTimeNotUp",
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
    {"OrderReplaceFailed",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The certificate could not be reissued: it keeps working as before."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list, then try again or use the console.")},
    // Updates of cloud resources: facts.md 5.9.
    {"CertificateDeployHasPendingRecord",
     QT_TRANSLATE_NOOP("ui::CodeText", "An update of this certificate is still under way."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Wait until it has ended, then try again.")},
    {"CertificateDeployInstanceEmpty",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider finds no resource of the chosen kinds that uses the old "
                       "certificate. Nothing was changed."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Look again which resources use it.")},
    {"CertificateNotDeployInstance",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The old certificate is not in use on a cloud resource. Nothing was "
                       "changed."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Look again which resources use it.")},
    {"CertificateHostDeployCanNotAllow",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider does not let this certificate be replaced in one go. Nothing "
                       "was changed."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Change the resources one by one, where they are managed.")},
    {"CertificateHostResourceTypeInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "One of the kinds can't be updated from here. Nothing was changed."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Leave it out, and change it where it is managed.")},
    {"CertificateHostResourceInstanceHugeLimit",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "There are too many resources for one update. Nothing was changed."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose fewer kinds or regions at a time.")},
    {"CertificateHostResourceInnerInterrupt",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider could not look into all of your cloud resources. Nothing was "
                       "changed."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Try again later, or look in the provider's console.")},
    {"CertificateDeployNotExist",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider has no record of this update any more."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Look which resources use which certificate.")},
    {"CertificateDeployRetryStatusInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText", "There is nothing left that failed."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Look again how the update stands.")},
    {"CertificateDeployRollbackStatusInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText", "There is nothing left to be rolled back."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Look again how the update stands.")},
    {"CertificateDeployDetailRollbackStatusInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText", "There is nothing left to be rolled back."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Look again how the update stands.")},
    {"IntermediateCertNotSame",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The new certificate comes from another issuer than the old one, which one "
                       "of the resources does not allow. Nothing was changed."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Change that resource where it is managed.")},
};

} // namespace

std::span<const CodeEntry> changeCodes()
{
    return changes;
}

} // namespace ui
