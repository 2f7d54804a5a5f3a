#pragma once

#include "tests/journey/deskstage.h"
#include "tests/support/sandboxvisitor.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <QLabel>
#include <QPlainTextEdit>

/// The window of a renewal, an order's data, a reissue or an application, as a person uses it.
struct OrderStage : DeskStage
{
    using DeskStage::DeskStage;

    /// The newest that is open, or nullptr.
    ui::QuickRenewalDialog *dialog() const
    {
        const auto dialogs = window.findChildren<ui::QuickRenewalDialog *>();
        return dialogs.isEmpty() ? nullptr : dialogs.last();
    }
    /// From the Certificate menu, until the window is there.
    void begin(const core::Certificate &certificate, const char *operation)
    {
        select({certificate});
        choose(operation);
        QTRY_VERIFY(dialog());
    }
    /// Once it can be pressed. Buttons, and what is chosen by a click.
    void press(const char *button) const
    {
        QAbstractButton *found = nullptr; // several pages may have one of that name
        QTRY_VERIFY2_WITH_TIMEOUT((found = pressable(button)) != nullptr, button, longWait);
        QTest::mouseClick(found, Qt::LeftButton, {}, {8, found->height() / 2});
    }
    void enterNames(const QString &names) const
    {
        dialog()->findChild<QPlainTextEdit *>(QStringLiteral("orderNames"))->setPlainText(names);
    }
    const core::Renewal *renewal() const { return dialog()->viewModel().renewal(); }
    bool isIn(core::RenewalState state) const { return renewal() && renewal()->state == state; }

    /// What the last page says went wrong; empty for nothing.
    QString problemText() const
    {
        return dialog()
            ->findChild<QWidget *>(QStringLiteral("orderedPage"))
            ->findChild<QLabel *>(QStringLiteral("problemText"))
            ->text();
    }

    void publishRecords()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!renewal()->records.isEmpty(), longWait);
        SandboxVisitor registrar(journey.session().account());
        const auto records = renewal()->records; // they may change meanwhile
        for (const core::ValidationRecord &record : records)
            QCOMPARE(registrar.addRecord(record), QString());
    }

private:
    QAbstractButton *pressable(const char *name) const
    {
        const auto all = dialog()->findChildren<QAbstractButton *>(QString::fromLatin1(name));
        const auto found = std::ranges::find_if(all, [](const QAbstractButton *each) {
            return each->isVisible() && each->isEnabled();
        });
        return found == all.end() ? nullptr : *found;
    }
};
