#pragma once

#include "core/model/order.h"
#include "core/operations/packagelist.h"

#include <QString>

namespace ui {

QString managerName(const core::Manager &manager); ///< "Grace Marlow"
/// Where the administrator's approval stands (facts.md 5.2); a status from the future as it came.
QString managerStatus(const core::Manager &manager);
/// Address and telephone, as far as they are known.
QString companyAddress(const core::Company &company);

QString packageKind(const core::BenefitPackage &package);
QString packageStatus(const core::BenefitPackage &package, const QDateTime &now);
QString packagePoints(const core::BenefitPackage &package); ///< "3 of 10"

} // namespace ui
