#pragma once

#include "core/model/keyalgorithm.h"
#include "core/renewal/renewal.h"

#include <QStringList>

namespace ui {

/// What the windows of a renewal are used for; only Renew may spend money.
enum class OrderTask {
    Renew,
    SubmitData, ///< Of an order that was made elsewhere, mostly in the console.
    Reissue,
    Apply ///< For a free certificate.
};

OrderTask taskOf(core::RenewalWay way);
core::RenewalWay usualWay(OrderTask task, const core::Certificate &certificate);

/// Whether a person enters the names; otherwise they are fixed.
bool takesNames(OrderTask task);
/// Whether there is a page about key and CSR.
bool choosesKey(OrderTask task);
/// Whether organisation or contact are sent; a reissue keeps those of the certificate.
bool sendsContacts(OrderTask task);
/// OV and EV.
bool needsOrganisation(const core::Certificate &certificate);
core::KeySource usualKeySource(OrderTask task, const core::Certificate &certificate);
/// Key kinds that can be used, the recommended first.
QList<core::KeyAlgorithm> algorithmsFor(OrderTask task, const core::Certificate &certificate);

bool isSameChoice(const core::RenewalPlan &one, const core::RenewalPlan &other);

/// "Quick Renewal: shop.example.com". `name` may be empty.
QString taskTitle(OrderTask task, const QString &name);
QStringList stepTitles(OrderTask task); ///< Of the pages, in their order.
QString whatItGivesHeading(OrderTask task);
QStringList whatItGives(OrderTask task, const core::Certificate &certificate);
/// The buttons of the first page and of the one before something is sent.
QString beginText(OrderTask task);
QString carryOutText(core::RenewalWay way);
QString preparationHeading(OrderTask task);
QString nothingHappened(OrderTask task); ///< "Nothing was ordered."
QString closingBeforeOrder(OrderTask task, bool isBegun);
/// The questions before giving up, and before sending once more what was looked for in vain.
QString givingUpText(const core::Renewal &renewal);
/// `search` says how often was looked, `account` is its name.
QString sendAgainText(core::RenewalWay way, const QString &search, const QString &account);
QString sendAgainButton(core::RenewalWay way);

} // namespace ui
