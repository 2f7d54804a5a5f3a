#pragma once

#include "core/model/certificate.h"

#include <QString>
#include <QStringList>

namespace ui {

/// The names that a person entered for an order, checked at once as the provider checks them.
struct NamesInput
{
    QStringList names; ///< The first is the common name.
    QString problem; ///< What is wrong and what to do, in words; empty if they can be sent.

    bool isUsable() const { return problem.isEmpty() && !names.isEmpty(); }
};

/// For an order as the list has it: its product and the number of names that it was bought for.
NamesInput checkNamesInput(const QString &text, const core::Certificate &order);

/// How many names the order can be for.
int mostNames(const core::Certificate &order);

/// What the order can be for: "One name, such as shop.example.com".
QString namesAdvice(const core::Certificate &order);

} // namespace ui
