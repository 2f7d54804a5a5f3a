#include "ui/models/certificatecells.h"

#include "ui/models/noticetext.h"
#include "ui/text/nametext.h"
#include "ui/text/producttext.h"
#include "ui/text/statustext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct CellWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::CellWording)
};

bool lives(const core::Certificate &certificate, const RowState &state)
{
    return certificate.notAfter.isValid()
        && (state.status.bucket == core::Bucket::Issued
            || state.status.bucket == core::Bucket::Expired);
}

QString expiryText(const core::Certificate &certificate, const RowState &state)
{
    if (!certificate.notAfter.isValid())
        return u"–"_s;
    if (!lives(certificate, state))
        return dateText(certificate.notAfter);
    if (state.daysLeft == -1)
        //: %1 is a date
        return CellWording::tr("%1, yesterday").arg(dateText(certificate.notAfter));
    if (state.daysLeft < 0)
        //: %1 is a date
        return CellWording::tr("%1, %n days ago", nullptr, -state.daysLeft)
            .arg(dateText(certificate.notAfter));
    //: %1 is a date, %2 is such as "12 days left"
    return CellWording::tr("%1, %2").arg(dateText(certificate.notAfter),
                                         daysLeftText(state.daysLeft));
}

QString tagsText(const core::Certificate &certificate)
{
    QStringList tags;
    for (const auto &[key, value] : certificate.tags) {
        // What CertDesk finds its own purchases by says nothing to people.
        if (key.startsWith("certdesk-"_L1))
            continue;
        tags += value.isEmpty() ? key : QString(key + u": "_s + value);
    }
    return tags.join(u", "_s);
}

QString validityText(const core::Certificate &certificate)
{
    if (!certificate.notBefore.isValid() || !certificate.notAfter.isValid())
        return u"–"_s;
    //: From date %1 to date %2
    return CellWording::tr("%1 to %2")
        .arg(dateText(certificate.notBefore), dateText(certificate.notAfter));
}

QString onOrOff(bool isOn)
{
    return isOn ? CellWording::tr("On") : CellWording::tr("Off");
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

QString hostingText(const core::Certificate &certificate)
{
    switch (certificate.hostingStatus) {
    case -1:
        return CellWording::tr("Not hosted");
    case 0:
        return CellWording::tr("Hosted");
    case 5:
        return CellWording::tr("Hosted, being replaced");
    case 10:
        return CellWording::tr("Hosted, replaced");
    default:
        //: %1 is a number of the provider
        return CellWording::tr("Hosted (%1)").arg(certificate.hostingStatus);
    }
}

QString hostingSentence(const core::Certificate &certificate)
{
    switch (certificate.hostingStatus) {
    case 0:
        return CellWording::tr("Once it is renewed, the provider puts the new certificate in its "
                               "place on its cloud resources.");
    case 5:
        return CellWording::tr("The provider is putting the new certificate in its place on its "
                               "cloud resources.");
    case 10:
        if (certificate.hostingCompletedAt.isValid() && !certificate.hostingSuccessor.isEmpty())
            //: %1 is a certificate's ID, %2 a date
            return CellWording::tr("The certificate %1 took its place on %2.")
                .arg(certificate.hostingSuccessor.value(),
                     dateText(certificate.hostingCompletedAt));
        return CellWording::tr("Another certificate has taken its place on its cloud resources.");
    default:
        return hostingText(certificate);
    }
}

QString expiryToolTip(const core::Certificate &certificate, const RowState &state)
{
    const QString sentence = noticeSentence(certificate, state);
    const QString time = dateTimeText(certificate.notAfter);
    return sentence.isEmpty() ? time : QString(time + u'\n' + sentence);
}

QString noticesSentence(const core::Certificate &certificate)
{
    return certificate.ignored
        ? CellWording::tr("The provider does not write before it expires: its notices are ignored.")
        : CellWording::tr("The provider writes before it expires.");
}

} // namespace

QString columnTitle(RowColumn column)
{
    switch (column) {
    case RowColumn::Domain:
        return CellWording::tr("Domain");
    case RowColumn::Status:
        return CellWording::tr("Status");
    case RowColumn::NextStep:
        return CellWording::tr("Next step");
    case RowColumn::Expires:
        return CellWording::tr("Expires");
    case RowColumn::Type:
        return CellWording::tr("Type");
    case RowColumn::Key:
        return CellWording::tr("Key here");
    case RowColumn::Alias:
        return CellWording::tr("Alias");
    case RowColumn::Id:
        return CellWording::tr("ID");
    case RowColumn::Validity:
        return CellWording::tr("Validity");
    case RowColumn::AutoRenew:
        return CellWording::tr("Auto-renewal");
    case RowColumn::Project:
        return CellWording::tr("Project");
    case RowColumn::Tags:
        return CellWording::tr("Tags");
    case RowColumn::Brand:
        return CellWording::tr("Brand");
    case RowColumn::Source:
        return CellWording::tr("Source");
    case RowColumn::Issued:
        return CellWording::tr("Issued");
    case RowColumn::Hosting:
        return CellWording::tr("Hosting");
    case RowColumn::Notices:
        return CellWording::tr("Provider's notices");
    case RowColumn::Predecessor:
        return CellWording::tr("Renews");
    case RowColumn::Successor:
        return CellWording::tr("Renewed by");
    case RowColumn::Account:
        return CellWording::tr("Account");
    }
    Q_UNREACHABLE();
}

QString cellText(RowColumn column, const core::Certificate &certificate, const RowState &state)
{
    switch (column) {
    case RowColumn::Domain:
        return certificate.domain.isEmpty() ? CellWording::tr("No domain yet")
                                            : readableName(certificate.domain);
    case RowColumn::Status:
        return statusLabel(certificate);
    case RowColumn::NextStep:
        return nextStepLabel(state.status.nextStep);
    case RowColumn::Expires:
        return expiryText(certificate, state);
    case RowColumn::Type:
        return productText(certificate);
    case RowColumn::Key:
        return keyPresenceText(state.key);
    case RowColumn::Alias:
        return certificate.alias;
    case RowColumn::Id:
        return certificate.id.value();
    case RowColumn::Validity:
        return validityText(certificate);
    case RowColumn::AutoRenew:
        return onOrOff(certificate.autoRenew);
    case RowColumn::Project:
        return certificate.projectName;
    case RowColumn::Tags:
        return tagsText(certificate);
    case RowColumn::Brand:
        return orDash(brandText(certificate));
    case RowColumn::Source:
        return sourceText(certificate);
    case RowColumn::Issued:
        return orDash(dateText(certificate.notBefore));
    case RowColumn::Hosting:
        return hostingText(certificate);
    case RowColumn::Notices:
        return onOrOff(!certificate.ignored);
    case RowColumn::Predecessor:
        return state.predecessor.value();
    case RowColumn::Successor:
        return state.successor.value();
    case RowColumn::Account:
        return state.account;
    }
    Q_UNREACHABLE();
}

QString cellSpeech(RowColumn column, const core::Certificate &certificate, const RowState &state)
{
    const QString text = cellText(column, certificate, state);
    if (column == RowColumn::Domain && !certificate.furtherNames.isEmpty())
        return text + u' ' + furtherNamesText(certificate);
    if (column == RowColumn::Expires && state.isIn(Counter::Expiring))
        //: Read aloud: %1 is a date and the days left
        return CellWording::tr("%1, expiring soon").arg(text);
    if (column == RowColumn::NextStep && isActionable(state.status.nextStep))
        //: Read aloud: %1 is the label of a button
        return CellWording::tr("%1, press Enter").arg(text);
    return text;
}

QString cellToolTip(RowColumn column, const core::Certificate &certificate, const RowState &state)
{
    switch (column) {
    case RowColumn::Domain:
        return certificate.allNames().join(u'\n');
    case RowColumn::Status:
        return statusSentence(certificate);
    case RowColumn::NextStep:
        return nextStepSentence(state.status.nextStep);
    case RowColumn::Expires:
        return expiryToolTip(certificate, state);
    case RowColumn::Key:
        return keyPresenceSentence(state.key);
    case RowColumn::Issued:
        return dateTimeText(certificate.notBefore);
    case RowColumn::Hosting:
        return hostingSentence(certificate);
    case RowColumn::Notices:
        return noticesSentence(certificate);
    default:
        return cellText(column, certificate, state);
    }
}

QString furtherNamesText(const core::Certificate &certificate)
{
    const int further = static_cast<int>(certificate.furtherNames.size());
    if (further == 0)
        return {};
    return further == 1 ? CellWording::tr("+1 name")
                        : CellWording::tr("+%n names", nullptr, further);
}

Tone statusTone(const core::Certificate &certificate, const RowState &state)
{
    switch (state.status.bucket) {
    case core::Bucket::PendingSubmission:
        return Tone::Warning;
    case core::Bucket::Validating:
        return state.status.needsAction ? Tone::Warning : Tone::Busy;
    case core::Bucket::Issued:
        return Tone::Good;
    case core::Bucket::Rejected:
        return Tone::Bad;
    case core::Bucket::Expired:
        return certificate.status == core::CertificateStatus::Expired ? Tone::Neutral : Tone::Bad;
    case core::Bucket::Closed:
    case core::Bucket::Unknown:
        return state.status.needsAction ? Tone::Warning : Tone::Neutral;
    }
    Q_UNREACHABLE();
}

Tone expiryTone(const core::Certificate &certificate, const RowState &state)
{
    if (!lives(certificate, state) || state.status.bucket == core::Bucket::Expired)
        return Tone::Neutral;
    if (state.isReplaced) // what is left of it matters no more
        return Tone::Neutral;
    if (!state.isIn(Counter::Expiring))
        return Tone::Good;
    return state.daysLeft <= 7 ? Tone::Bad : Tone::Warning;
}

Tone keyTone(KeyPresence presence)
{
    return presence == KeyPresence::Here ? Tone::Good : Tone::Neutral;
}

double shareLeft(const core::Certificate &certificate, const QDateTime &now)
{
    const qint64 lifetime = certificate.notBefore.secsTo(certificate.notAfter);
    if (!certificate.notBefore.isValid() || !certificate.notAfter.isValid() || lifetime <= 0)
        return -1;
    const double left = static_cast<double>(now.secsTo(certificate.notAfter));
    return std::clamp(left / static_cast<double>(lifetime), 0.0, 1.0);
}

} // namespace ui
