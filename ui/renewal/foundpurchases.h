#pragma once

#include "core/renewal/renewal.h"

#include <QFrame>

class QVBoxLayout;

namespace ui {

/// How a purchase that is there already was recognised, as a sentence: why it may be the renewal.
QString foundByText(core::FoundBy by);
/// "Certificate abc123: ordered 24 Nov 2026, 14:05. Pending submission."
QString foundText(const core::FoundPurchase &purchase);
/// Whether a person can still take one of the found purchases for the renewal.
bool canUseFound(const core::Renewal &renewal);

/// What was bought already and is, or may be, the renewal: each with the evidence for it and a
/// button that takes it, so that it isn't bought twice. Hidden while there is nothing.
/// objectNames "foundPurchases", "foundHeading", and "useFound_ID" for each button.
class FoundPurchases : public QFrame
{
    Q_OBJECT

public:
    explicit FoundPurchases(QWidget *parent = nullptr);

    void setRenewal(const core::Renewal *renewal, bool isBusy);

signals:
    void useWanted(const core::CertificateId &certificate);

private:
    void addRow(const core::FoundPurchase &purchase, bool canUse);

    QVBoxLayout *m_rows;
    QList<core::FoundPurchase> m_shown;
    bool m_couldUse = false;
};

} // namespace ui
