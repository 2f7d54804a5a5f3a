#pragma once

#include "core/model/operation.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <array>

/// What the provider documents for each status and kind of certificate, written down apart from the
/// program's own table, as a second opinion of it.
namespace documented {

/// Certificates that the provider treats alike: F free DV, D paid DV, d paid DV that is reviewed
/// without letters (WoTrus), O OV with a seal (SecureSite), o OV without letters (WoTrus), E EV
/// (GeoTrust), S OV with SM2 keys (DNSPod), N a product of a later catalogue, U from elsewhere.
struct Kind
{
    char letter;
    int product; ///< 0: bought elsewhere and uploaded
    bool isDv;
};
inline constexpr std::array kinds{Kind{'F', 83, true},  Kind{'D', 11, true},   Kind{'d', 25, true},
                                  Kind{'O', 6, false},  Kind{'o', 28, false},  Kind{'E', 8, false},
                                  Kind{'S', 51, false}, Kind{'N', 999, false}, Kind{'U', 0, false}};
inline constexpr int statuses = 16;

enum class When { Any, Late, Early, LateAndSent, Ignored };

/// One line of the provider's documentation.
struct Line
{
    core::Operation operation;
    QList<int> statuses;
    const char *kinds;
    When when = When::Any;
};

inline const QList<Line> &lines()
{
    using enum core::Operation;
    static const QList<int> each{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    static const char *const all = "FDdOoESNU";
    static const char *const bought = "FDdOoESN";
    static const QList<Line> table{
        {QuickRenewal, {1}, bought, When::Late},
        {SubmitInformation, {5, 13}, bought},
        {ShowValidation, {0, 4, 11}, bought},
        {UploadLetter, {8}, "OoESN"},
        {UploadLetter, {0}, "OEN"}, // once more, during the review
        {UploadLetter, {12}, bought},
        {SaveForServer, {1}, all},
        {EditAlias, each, all},
        {MoveToProject, each, all},
        {EditTags, each, all},
        {IgnoreNotices, {1}, all, When::LateAndSent},
        {ResumeNotices, {1}, all, When::Ignored},
        {AutoRenew, {1}, bought},
        {ShowResources, {1, 3}, all},
        {UpdateResources, {1}, all},
        {Reissue, {1}, bought, When::Early},
        {Resubmit, {2, 7}, bought},
        {RemindReviewers, {0, 4}, "FDOE"},
        {CancelReview, {0, 4, 8}, bought},
        {CancelOrder, {5, 13}, bought},
        {Refund, {7}, "DdOoESN"},
        {SecuredSeal, {1}, "O"},
        {Revoke, {1}, bought, When::Early},
        {Delete, {3, 7, 10, 14}, all},
        {Delete, each, "U"},
        {OpenConsole, each, all},
        {CopyId, each, all},
    };
    return table;
}

/// `late`: with 30 days or less left.
inline bool allows(core::Operation operation, const Kind &kind, int status, bool late, bool ignored)
{
    return std::ranges::any_of(lines(), [&](const Line &line) {
        const bool fits = line.operation == operation && line.statuses.contains(status)
            && QLatin1StringView(line.kinds).contains(QLatin1Char(kind.letter));
        switch (line.when) {
        case When::Any:
            return fits;
        case When::Late:
            return fits && late;
        case When::Early:
            return fits && !late;
        case When::LateAndSent:
            return fits && late && !ignored;
        case When::Ignored:
            return fits && ignored;
        }
        return false;
    });
}

/// Whom the provider lets carry it out: its API has no action for the others, or takes keys that
/// CertDesk can't make.
inline bool isForCertDesk(core::Operation operation, const Kind &kind, int status, core::Site site)
{
    using enum core::Operation;
    switch (operation) {
    case EditTags:
    case AutoRenew:
    case RemindReviewers:
    case Refund:
    case SecuredSeal:
    case OpenConsole:
        return false;
    case SubmitInformation:
    case Reissue:
        return kind.letter != 'S' && kind.letter != 'N' && kind.letter != 'U';
    case UploadLetter:
        return status != 12 || site == core::Site::Mainland;
    default:
        return true;
    }
}

inline core::Certificate certificate(const Kind &kind, int status, bool late, bool ignored,
                                     const QDateTime &now)
{
    core::Certificate made;
    made.id = core::CertificateId(QStringLiteral("%1%2%3%4")
                                      .arg(QLatin1Char(kind.letter))
                                      .arg(status)
                                      .arg(late ? QLatin1Char('l') : QLatin1Char('e'))
                                      .arg(ignored ? QLatin1Char('i') : QLatin1Char('s')));
    made.domain = made.id.value().toLower() + QStringLiteral(".example.com");
    made.status = static_cast<core::CertificateStatus>(status);
    made.notAfter = now.addDays(status == 3 ? -1 : late ? 30 : 31);
    made.expiring = late && status == 1;
    made.ignored = ignored;
    made.isDv = kind.isDv;
    made.isUploaded = kind.product == 0;
    made.isVip = kind.product != 0 && kind.product != 83;
    if (kind.product != 0)
        made.packageType = kind.product;
    return made;
}

} // namespace documented
