#include "ui/main/shownaccount.h"

#include "core/certificates/certificatelist.h"
#include "core/renewal/renewals.h"
#include "ui/models/certificaterows.h"
#include "ui/text/renewaltext.h"

#include <QSet>

namespace ui {

namespace {

using core::CertificateId;
using core::Renewal;
using core::RenewalState;

bool isNewRowsTurn(RenewalState state)
{
    return state == RenewalState::AwaitingLetter || state == RenewalState::AwaitingValidation;
}

RenewalMark markOf(const Renewal &renewal, RenewalMark::Part part)
{
    RenewalMark mark;
    mark.part = part;
    mark.unfinished = !core::isFinal(renewal.state);
    mark.needsPerson = renewal.problem.has_value()
        || (waitsForPerson(renewal.state) && !isNewRowsTurn(renewal.state));
    if (part == RenewalMark::Part::IsRenewed)
        mark.successor = renewal.newCertificate;
    else if (core::hasPredecessor(renewal.plan.way))
        mark.predecessor = renewal.plan.certificate.id;
    return mark;
}

// Newest first, so that the latest renewal of a certificate is the one that counts; an unfinished
// one more than another account's.
void addMarks(QHash<CertificateId, RenewalMark> &marks, const QList<Renewal> &renewals)
{
    QSet<CertificateId> own;
    const auto add = [&](const CertificateId &id, const RenewalMark &mark) {
        if (id.isEmpty() || own.contains(id))
            return;
        own.insert(id);
        if (!marks.contains(id) || (mark.unfinished && !marks[id].unfinished))
            marks.insert(id, mark);
    };
    for (const Renewal &renewal : renewals) {
        if (renewal.state == RenewalState::Abandoned)
            continue;
        // An order that gets its data is what it makes.
        add(renewal.plan.certificate.id,
            markOf(renewal,
                   core::hasPredecessor(renewal.plan.way) ? RenewalMark::Part::IsRenewed
                                                          : RenewalMark::Part::IsMade));
        add(renewal.newCertificate, markOf(renewal, RenewalMark::Part::IsMade));
    }
}

QSet<CertificateId> ownRows(const ShownAccount &shown)
{
    QSet<CertificateId> own;
    const auto add = [&](const CertificateId &id) {
        const Renewal *latest = id.isEmpty() ? nullptr : shown.renewals->findFor(id);
        if (latest && !core::isFinal(latest->state))
            own.insert(id);
    };
    for (const Renewal &renewal : shown.renewals->all()) {
        add(renewal.plan.certificate.id);
        add(renewal.newCertificate);
    }
    return own;
}

} // namespace

QHash<CertificateId, RenewalMark> mergedMarks(const QList<ShownAccount> &all)
{
    QHash<CertificateId, RenewalMark> marks;
    for (const ShownAccount &shown : all)
        addMarks(marks, shown.renewals->all());
    return marks;
}

RowSource rowSource(const QList<ShownAccount> &all, bool withTops)
{
    RowSource source;
    for (const ShownAccount &shown : all) {
        const core::CertificateList &list = *shown.certificates;
        const bool isHeldBack = !withTops && !list.topView().isNull();
        source.parts.append(
            {isHeldBack ? core::PackedCertificates() : list.certificates(), ownRows(shown)});
        const bool isComing = !list.isWhole() && (list.isLoading() || list.isRefreshing());
        source.isWhole = source.isWhole && !isComing;
    }
    return source;
}

QList<RowAccount> rowAccounts(const QList<ShownAccount> &all)
{
    QList<RowAccount> accounts;
    for (const ShownAccount &shown : all)
        accounts.append({shown.account.name, all.size() > 1 ? shown.account.color : -1});
    return accounts;
}

} // namespace ui
