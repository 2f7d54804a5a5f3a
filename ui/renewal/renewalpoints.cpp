#include "ui/renewal/renewalpoints.h"

#include "ui/renewal/renewalcontacts.h"
#include "ui/renewal/renewalways.h"
#include "ui/text/errortext.h"
#include "ui/text/timetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

RenewalPoints::RenewalPoints(core::Certificate certificate, core::Site site, Read read,
                             core::Clock clock, QObject *parent)
    : QObject(parent)
    , m_certificate(std::move(certificate))
    , m_site(site)
    , m_read(std::move(read))
    , m_clock(std::move(clock))
{
}

RenewalPoints::~RenewalPoints() = default;

bool RenewalPoints::isOffered() const
{
    return m_site == core::Site::Mainland && m_read && !isFree(m_certificate);
}

void RenewalPoints::load()
{
    if (!isOffered() || m_isLoaded)
        return;
    m_packages = {};
    m_call = std::make_unique<QObject>();
    core::whenDone(m_read(m_call.get()), m_call.get(),
                   [this](const auto &result) { accept(result); });
    emit changed();
}

void RenewalPoints::accept(const core::Result<QList<core::BenefitPackage>> &result)
{
    m_packages = result;
    m_isLoaded = result.has_value();
    emit changed();
}

QString RenewalPoints::refusal() const
{
    if (!core::pointsProduct(m_certificate.packageType.value_or(0)))
        return tr("Benefit points can't pay for this product.");
    if (!m_certificate.renewable)
        return tr("The provider doesn't list this certificate as renewable.");
    if (!m_packages)
        //: %1 is a sentence that says why
        return tr("The benefit packages couldn't be loaded: %1 They are asked for again when this "
                  "page opens.")
            .arg(describe(m_packages.error()).what);
    if (!m_isLoaded)
        return tr("The benefit packages are still being loaded.");
    return usable().isEmpty() ? faultText() : QString();
}

// The call takes the numbers of saved ones only: a new one would be left out without a word.
std::optional<QString> RenewalPoints::verdict(const RenewalContacts &contacts) const
{
    if (!isOffered())
        return std::nullopt;
    const QString closed = refusal();
    return closed.isEmpty() && contacts.profile()
        ? tr("Points pay for orders of a saved organisation and administrator only. Choose saved "
             "ones on the first page, or another way.")
        : closed;
}

QString RenewalPoints::missing(const RenewalContacts &contacts) const
{
    const QString closed = verdict(contacts).value_or(QString());
    return closed.isEmpty() && !package() ? tr("Choose a benefit package that can be used.")
                                          : closed;
}

QString RenewalPoints::faultText() const
{
    const auto someHave = [this](core::PackageFault fault) {
        return std::ranges::any_of(*m_packages, [&](const core::BenefitPackage &package) {
            return core::faultOf(package, m_clock()) == fault;
        });
    };
    if (m_packages->isEmpty())
        return tr("The account has no benefit package. They are bought in the provider's console.");
    if (someHave(core::PackageFault::Empty))
        return tr("No points are left in the benefit packages.");
    if (someHave(core::PackageFault::Expired))
        return tr("The benefit packages have expired.");
    return tr("The provider doesn't let the benefit packages be used.");
}

QList<core::BenefitPackage> RenewalPoints::usable() const
{
    QList<core::BenefitPackage> packages = m_packages.value_or(QList<core::BenefitPackage>());
    packages.removeIf([now = m_clock()](const core::BenefitPackage &package) {
        return core::faultOf(package, now) != core::PackageFault::None;
    });
    return packages;
}

QString RenewalPoints::chosen() const
{
    const QList<core::BenefitPackage> packages = usable();
    return m_chosen.isEmpty() && !packages.isEmpty() ? packages.constFirst().id : m_chosen;
}

std::optional<core::BenefitPackage> RenewalPoints::package() const
{
    const QList<core::BenefitPackage> packages = usable();
    const auto found = std::ranges::find(packages, chosen(), &core::BenefitPackage::id);
    return found == packages.end() ? std::nullopt : std::optional(*found);
}

void RenewalPoints::choose(const QString &id)
{
    if (id == chosen())
        return;
    m_chosen = id;
    emit changed();
}

void RenewalPoints::restore(const QString &id)
{
    m_chosen = id;
    emit changed();
}

QString packageChoiceText(const core::BenefitPackage &package)
{
    //: %1 is a package's number, %2 of %3 benefit points are left
    const QString points = RenewalPoints::tr("%1: %2 of %3 points left")
                               .arg(package.id)
                               .arg(package.left)
                               .arg(package.total);
    return package.expiresAt.isValid()
        //: %1 says how many points are left, %2 is a date
        ? RenewalPoints::tr("%1, until %2").arg(points, dateText(package.expiresAt))
        : points;
}

QString paidFromText(const core::Renewal &renewal)
{
    if (renewal.plan.package.isEmpty() || !renewal.pointsBefore)
        return {};
    //: %1 is a package's number; %n counts benefit points
    return RenewalPoints::tr("%1, which had %n point(s) before", nullptr,
                             static_cast<int>(*renewal.pointsBefore))
        .arg(renewal.plan.package);
}

QString pointsSearchText(const core::Renewal &renewal)
{
    const auto &before = renewal.pointsBefore;
    const auto &left = renewal.search.pointsLeft;
    if (!before || !left)
        return {};
    if (*left >= *before)
        //: %1 is a package's number; %n counts benefit points
        return RenewalPoints::tr("The package %1 still has its %n point(s).", nullptr,
                                 static_cast<int>(*left))
            .arg(renewal.plan.package);
    //: %1 is a package's number, %2 and %3 count benefit points
    return RenewalPoints::tr("The package %1 had %2 points before and has %3 now.")
        .arg(renewal.plan.package)
        .arg(*before)
        .arg(*left);
}

} // namespace ui
