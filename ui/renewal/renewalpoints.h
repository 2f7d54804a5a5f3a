#pragma once

#include "core/base/clock.h"
#include "core/base/task.h"
#include "core/model/account.h"
#include "core/model/benefitpoints.h"
#include "core/renewal/renewal.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

class RenewalContacts;

/// The benefit packages that may pay for a renewal, loaded when the window opens; on the mainland
/// site only. The usable one that expires next is chosen, unless the person chooses another.
class RenewalPoints : public QObject
{
    Q_OBJECT

public:
    using Read = std::function<core::Task<QList<core::BenefitPackage>>(QObject *owner)>;

    RenewalPoints(core::Certificate certificate, core::Site site, Read read, core::Clock clock,
                  QObject *parent = nullptr);
    ~RenewalPoints() override;

    /// Whether there is such a way at all, open or not.
    bool isOffered() const;
    void load(); ///< Does nothing where it is not offered, and once it has succeeded.
    QString refusal() const; ///< Why points can't pay, in words; empty if they can.
    /// The same, with what goes into the order; none where there is no such way.
    std::optional<QString> verdict(const RenewalContacts &contacts) const;
    /// As verdict(); also that the chosen package can't be used.
    QString missing(const RenewalContacts &contacts) const;
    QList<core::BenefitPackage> usable() const; ///< The next to expire first.
    QString chosen() const; ///< The package's ID; "" if there is none.
    std::optional<core::BenefitPackage> package() const; ///< The chosen one, once it is known.
    void choose(const QString &id);
    void restore(const QString &id); ///< What an earlier plan had; kept through loading.

signals:
    void changed();

private:
    void accept(const core::Result<QList<core::BenefitPackage>> &result);
    QString faultText() const;

    core::Certificate m_certificate;
    core::Site m_site;
    Read m_read;
    core::Clock m_clock;
    std::unique_ptr<QObject> m_call; // owns the request under way
    core::Result<QList<core::BenefitPackage>> m_packages;
    bool m_isLoaded = false; // false: loading, or not begun; or failed, with m_packages' error
    QString m_chosen;
};

/// "HB12345678: 19 of 20 points left, until 28 Oct 2027".
QString packageChoiceText(const core::BenefitPackage &package);
/// "HB12345678, which had 20 points before"; "" for a renewal without.
QString paidFromText(const core::Renewal &renewal);
/// What the package has after a purchase whose answer was lost; "" while that is not known.
QString pointsSearchText(const core::Renewal &renewal);

} // namespace ui
