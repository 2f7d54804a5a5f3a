#pragma once

#include "core/model/certificate.h"
#include "core/model/keyalgorithm.h"
#include "core/model/product.h"
#include "core/renewal/renewal.h"

#include <QList>
#include <QString>

#include <optional>

namespace ui {

/// One way to renew as the person sees it: its name and its consequence in words.
struct WayChoice
{
    core::RenewalWay way = core::RenewalWay::Console;
    QString title;
    QString consequence;
    QString refusal; ///< Why it can't be chosen now; empty if it can.

    bool isOpen() const { return refusal.isEmpty(); }
};

/// The catalogue's entry for the certificate's product; none for a product of a later catalogue.
std::optional<core::Product> productOf(const core::Certificate &certificate);

/// Whether the provider makes key and certificate for nothing.
bool isFree(const core::Certificate &certificate);

/// The ways that exist for this certificate, the simplest first. `missing` is what an order still
/// lacks (organisation, contact), in words: it closes the ways that send it. `points` is why
/// benefit points can't pay, empty if they can, and none where there are no such points.
QList<WayChoice> waysFor(const core::Certificate &certificate, const QString &missing,
                         const std::optional<QString> &points);

/// Key kinds the product accepts, the recommended first. An unknown product gets what every CA
/// takes.
QList<core::KeyAlgorithm> algorithmsFor(const core::Certificate &certificate);

/// Years an order of this product may be for. One, as long as the provider doesn't say which
/// products run for several years.
int mostYears(const core::Certificate &certificate);

QString algorithmName(core::KeyAlgorithm algorithm);
QString algorithmAdvice(core::KeyAlgorithm algorithm);

} // namespace ui
