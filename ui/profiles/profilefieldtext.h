#pragma once

#include "core/model/newprofile.h"

#include <QList>
#include <QString>

#include <utility>

namespace ui {

QString partHeading(core::ProfilePart part); ///< "Administrator"
QString fieldLabel(core::ProfileField field); ///< "First name"; the two of a telephone share one.
/// For screen readers, which read no heading: "Administrator, first name".
QString fieldAccessibleName(core::ProfileField field);
QString fieldExample(core::ProfileField field); ///< For an empty field; "" where none helps.
QString faultText(core::ProfileFault fault); ///< What is wrong and what to do.

/// The values that a field can have, with their names; empty where anything can be typed.
QList<std::pair<QString, QString>> fieldChoices(core::ProfileField field);

} // namespace ui
