#pragma once

#include "core/base/result.h"
#include "core/base/settings.h"
#include "ui/main/message.h"

#include <QObject>

#include <memory>

class QAction;
class QPrinter;
class QWidget;

namespace ui {

class CertificateTableView;
class ListPrint;
class MainViewModel;

/// Writes the list as it is shown to a CSV file, and prints it: all rows, or those that are
/// selected if there are several. Actions: "action.exportList", "action.printList".
class ListExport : public QObject
{
    Q_OBJECT

public:
    ListExport(const MainViewModel &viewModel, CertificateTableView &table,
               core::Settings &settings, QWidget *window);

    QAction *exportAction() const { return m_export; }
    QAction *printAction() const { return m_print; }
    void refresh(); ///< Rows came or went.

    void exportTo(const QString &path);
    void print(std::shared_ptr<QPrinter> printer);

signals:
    void said(const ui::Message &message);
    void noticed(const QString &text); ///< For the status line.
    void failed(const core::Error &error);
    void openFolderRequested(const QString &folder);

private:
    void chooseFile();
    void choosePrinter();
    void takeExport(const QString &path, int rows);
    void takePrint(bool isPrinted, int rows);

    const MainViewModel &m_viewModel;
    CertificateTableView &m_table;
    core::Settings &m_settings;
    QWidget *m_window;
    QAction *m_export;
    QAction *m_print;
    bool m_isWriting = false;
    ListPrint *m_printing = nullptr;
};

} // namespace ui
