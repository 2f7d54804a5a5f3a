#pragma once

#include "app/desk.h"
#include "tests/journey/journey.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/sandboxvisitor.h"
#include "ui/main/certificatetableview.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"
#include "ui/models/certificatetablemodel.h"

#include <QAction>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

/// CertDesk with its main window and its dialogs, on a sandbox of its own. Browser pages that it
/// opens are only noted.
struct DeskStage
{
    static constexpr int longWait = 30'000; // ms: a slow machine under sanitizers

    explicit DeskStage(const QStringList &sandboxOptions)
        : journey(keychain, sandboxOptions)
    {
        desk.setOpener([this](const QUrl &page) { opened += page; });
    }
    ~DeskStage()
    {
        desk.leaveSession(journey.session());
        viewModel.leaveAccounts();
    }

    /// Until the list is there.
    void open()
    {
        journey.open();
        QTRY_VERIFY2_WITH_TIMEOUT(journey.isOpen(), qPrintable(journey.failure()), longWait);
        app::AccountSession &session = journey.session();
        desk.enterSession(session);
        viewModel.showAccounts({{session.account(), &session.certificates(), &session.renewals()}});
        window.show();
    }

    /// The demo account's certificates in this status.
    QList<core::Certificate> inStatus(core::CertificateStatus status)
    {
        QList<core::Certificate> found;
        for (const core::Certificate &each : journey.session().certificates().certificates())
            if (each.status == status)
                found += each;
        return found;
    }
    core::CertificateStatus statusOf(const core::CertificateId &id)
    {
        const auto row = viewModel.certificate(id);
        return row ? row->status : static_cast<core::CertificateStatus>(-1);
    }

    /// The issued one for this domain; ends the test where there is none.
    core::Certificate named(const QString &domain)
    {
        const auto issued = inStatus(core::CertificateStatus::Issued);
        const auto found = std::ranges::find(issued, domain, &core::Certificate::domain);
        if (found == issued.end())
            qFatal("no such certificate");
        return *found;
    }

    /// Selects these rows and no others.
    void select(const QList<core::Certificate> &certificates)
    {
        ui::CertificateTableView &table = window.table();
        table.clearSelection();
        for (const core::Certificate &certificate : certificates) {
            const int row = viewModel.table().rowOf(certificate.id);
            QVERIFY(row >= 0);
            table.selectionModel()->select(table.model()->index(row, 0),
                                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QCOMPARE(table.selected().size(), certificates.size());
    }
    /// From the Certificate menu, for what is selected.
    void choose(const char *operation)
    {
        auto *action = window.findChild<QAction *>(QString::fromLatin1(operation));
        QVERIFY(action);
        QVERIFY2(action->isEnabled(), qPrintable(action->toolTip()));
        action->trigger();
    }
    /// Takes the last change back, as the line above the table offers.
    void undo()
    {
        auto *button = window.findChild<QPushButton *>(QStringLiteral("messageBar.action"));
        QTRY_VERIFY_WITH_TIMEOUT(
            button && button->isVisible() && button->text() == QStringLiteral("Undo"), longWait);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    /// Something goes wrong on the way (the sandbox's README, "Faults").
    void cause(const QByteArray &fault)
    {
        SandboxVisitor visitor(journey.session().account());
        QCOMPARE(visitor.causeFault(fault), QString());
    }
    /// The next request of this action is refused with this code, and not carried out.
    void refuse(const QByteArray &action, const QByteArray &code)
    {
        cause("kind=api-error&action=" + action + "&code=" + code);
    }

    /// The dialog of this kind that is open, or nullptr.
    template <typename Dialog>
    Dialog *openDialog() const
    {
        const auto dialogs = window.findChildren<Dialog *>();
        const auto open = std::ranges::find_if(dialogs, &QWidget::isVisible);
        return open == dialogs.end() ? nullptr : *open;
    }
    /// Presses a button of it, once both are there.
    template <typename Dialog>
    void press(const char *button) const
    {
        QTRY_VERIFY_WITH_TIMEOUT(openDialog<Dialog>(), longWait);
        auto *found =
            openDialog<Dialog>()->template findChild<QPushButton *>(QString::fromLatin1(button));
        QTRY_VERIFY_WITH_TIMEOUT(found->isVisible() && found->isEnabled(), longWait);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    /// Until its view model has come so far.
    template <typename Dialog, typename Stage>
    void waitFor(Stage stage) const
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            openDialog<Dialog>() && openDialog<Dialog>()->viewModel().stage() == stage, longWait);
    }

    MemorySecretStore keychain;
    Journey journey;
    QTemporaryDir folder;
    QSettings store{folder.filePath(QStringLiteral("settings")), QSettings::IniFormat};
    core::Settings settings{store};
    ui::MainViewModel viewModel{core::systemTime};
    ui::MainWindow window{viewModel, settings};
    app::Desk desk{window, viewModel, settings};
    QList<QUrl> opened; ///< In the browser.
};
