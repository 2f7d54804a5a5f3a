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

} // namespace

QHash<CertificateId, RenewalMark> mergedMarks(const QList<ShownAccount> &all)
{
    QHash<CertificateId, RenewalMark> marks;
    for (const ShownAccount &shown : all)
        addMarks(marks, shown.renewals->all());
    return marks;
}

core::PackedCertificates mergedRows(const QList<ShownAccount> &all, QList<RowAccount> &accounts)
{
    QList<core::PackedCertificates> parts;
    for (const ShownAccount &shown : all) {
        const auto isOwn = [&shown](const CertificateId &id) {
            const Renewal *renewal = shown.renewals->findFor(id);
            return renewal && !core::isFinal(renewal->state);
        };
        core::PackedCertificates own = shown.certificates->certificates();
        for (core::PackedCertificates &earlier : parts) {
            std::vector<quint32> taken = earlier.rowsAlsoIn(own);
            std::erase_if(taken, [&](quint32 row) { return !isOwn(earlier.idAt(row)); });
            earlier = earlier.without(taken);
            own = own.without(own.rowsAlsoIn(earlier));
        }
        parts.append(own);
    }
    const bool isMarked = all.size() > 1;
    for (qsizetype index = 0; index < all.size(); ++index)
        accounts.append({all[index].account.name, isMarked ? all[index].account.color : -1,
                         parts[index].size()});
    return core::PackedCertificates::joined(parts);
}

} // namespace ui
