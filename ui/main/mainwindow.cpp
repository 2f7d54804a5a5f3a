#include "ui/main/mainwindow.h"

#include "ui/main/mainviewmodel.h"

#include <QStatusBar>

namespace ui {

MainWindow::MainWindow(MainViewModel &viewModel, core::Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_viewModel(viewModel)
    , m_settings(settings)
{
}

MainWindow::~MainWindow() = default;

void MainWindow::showMessage(const Message &message)
{
    statusBar()->showMessage(message.what);
}

void MainWindow::showError(const core::Error &) { }

void MainWindow::clearMessage() { }

void MainWindow::showNotice(const QString &text)
{
    statusBar()->showMessage(text);
}

void MainWindow::selectCertificate(const core::CertificateId &) { }

core::CertificateId MainWindow::currentCertificate() const
{
    return {};
}

} // namespace ui
