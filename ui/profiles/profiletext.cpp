#include "ui/profiles/profiletext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct ProfileWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::ProfileWording)
};

struct KnownWord
{
    QLatin1StringView word; ///< The provider's.
    const char *text;
};

constexpr std::array managerStatuses{
    KnownWord{"none"_L1, QT_TRANSLATE_NOOP("ui::ProfileWording", "Not submitted for review")},
    KnownWord{"audit"_L1, QT_TRANSLATE_NOOP("ui::ProfileWording", "In review")},
    KnownWord{"CAaudit"_L1, QT_TRANSLATE_NOOP("ui::ProfileWording", "In review by the CA")},
    KnownWord{"ok"_L1, QT_TRANSLATE_NOOP("ui::ProfileWording", "Approved")},
    KnownWord{"invalid"_L1, QT_TRANSLATE_NOOP("ui::ProfileWording", "Not approved")},
    KnownWord{"expiring"_L1, QT_TRANSLATE_NOOP("ui::ProfileWording", "Approved, ends soon")},
    KnownWord{"expired"_L1, QT_TRANSLATE_NOOP("ui::ProfileWording", "Approval expired")},
};

constexpr std::array packageKinds{
    KnownWord{"buy"_L1, QT_TRANSLATE_NOOP("ui::ProfileWording", "Bought")},
};

constexpr std::array packageStatuses{
    KnownWord{"usable"_L1, QT_TRANSLATE_NOOP("ui::ProfileWording", "Usable")},
    KnownWord{"used"_L1, QT_TRANSLATE_NOOP("ui::ProfileWording", "Used up")},
    KnownWord{"expired"_L1, QT_TRANSLATE_NOOP("ui::ProfileWording", "Expired")},
};

template <std::size_t count>
QString wordFor(const std::array<KnownWord, count> &known, const QString &word)
{
    const auto found = std::ranges::find(known, word, &KnownWord::word);
    return found == known.end() ? word : ProfileWording::tr(found->text);
}

} // namespace

QString managerName(const core::Manager &manager)
{
    return QStringList{manager.firstName, manager.lastName}.join(u' ').trimmed();
}

QString managerStatus(const core::Manager &manager)
{
    return wordFor(managerStatuses, manager.status);
}

QString companyAddress(const core::Company &company)
{
    QStringList parts{company.address, company.city, company.province, company.country,
                      company.phone};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString packageKind(const core::BenefitPackage &package)
{
    return wordFor(packageKinds, package.type);
}

QString packageStatus(const core::BenefitPackage &package, const QDateTime &now)
{
    const bool isOver = package.expiresAt.isValid() && package.expiresAt <= now;
    return wordFor(packageStatuses, isOver ? u"expired"_s : package.status);
}

QString packagePoints(const core::BenefitPackage &package)
{
    //: Benefit points: %1 of %2 are left
    return ProfileWording::tr("%1 of %2").arg(package.left).arg(package.total);
}

} // namespace ui
