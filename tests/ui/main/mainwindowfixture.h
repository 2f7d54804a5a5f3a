#pragma once

#include "tests/support/samplecertificates.h"
#include "tests/ui/main/scriptedaccount.h"
#include "ui/main/certificatetableview.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"
#include "ui/models/certificatetablemodel.h"

#include <QComboBox>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using core::CertificateId;
using ui::MainWindow;
using namespace Qt::StringLiterals;

/// A main window on an account that a test scripts, with the sample certificates in it.
class MainWindowFixture
{
protected:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<core::Settings> m_settings;
    std::unique_ptr<support::ScriptedAccount> m_account;
    std::unique_ptr<ui::MainViewModel> m_viewModel;
    std::unique_ptr<MainWindow> m_window;

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(*m_viewModel, *m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void load(const QList<core::Certificate> &certificates)
    {
        m_account->list.refresh();
        m_account->provider.answer(certificates);
        QTRY_VERIFY(!m_account->list.isRefreshing());
    }
    template <typename T>
    T *named(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    void choose(const QString &entry)
    {
        auto *switcher = named<QComboBox>(u"account"_s);
        const int index = switcher->findText(entry);
        QVERIFY(index >= 0);
        switcher->setCurrentIndex(index);
        emit switcher->activated(index);
    }
    CertificateId current() { return m_window->currentCertificate(); }

    void begin()
    {
        m_store = std::make_unique<QSettings>(
            m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))),
            QSettings::IniFormat);
        m_settings = std::make_unique<core::Settings>(*m_store);
        m_account = std::make_unique<support::ScriptedAccount>();
        m_account->now = support::sampleNow();
        m_viewModel = std::make_unique<ui::MainViewModel>(
            [account = m_account.get()] { return account->now; });
        m_viewModel->showAccounts({{m_account->account, &m_account->list, &m_account->renewals}});
        openWindow();
        load(support::sampleCertificates());
    }

    void end()
    {
        m_window.reset();
        m_viewModel.reset();
    }
};
