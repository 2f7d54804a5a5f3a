#pragma once

#include "ui/renewal/renewalpage.h"

#include <QPlainTextEdit>

class QButtonGroup;
class QLabel;
class QRadioButton;

namespace ui {

/// A text field that takes a dropped or pasted file as a file, not as its address.
class CsrEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

signals:
    void fileGiven(const QString &path);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

/// Where the new key comes from.
class KeyPage final : public RenewalPage
{
    Q_OBJECT

public:
    explicit KeyPage(QuickRenewalViewModel &viewModel);

    void refresh() override;

private:
    void buildForProviderKey();
    void buildChoices();
    /// `details` are shown where the source is chosen.
    void addSource(core::KeySource source, const QString &name, const QString &text,
                   QWidget *details);
    QWidget *originalAdvice();
    QWidget *algorithmChoice(const QString &name, const QString &text);
    QWidget *csrForm();
    void takeText();
    void takeFile(const QString &path);
    void chooseFile();

    struct Source
    {
        core::KeySource source;
        QRadioButton *button;
        QWidget *details;
    };

    QButtonGroup *m_group;
    QList<Source> m_sources; // none where there is nothing to choose
    CsrEdit *m_csrText = nullptr;
    QLabel *m_csrNames = nullptr;
    QLabel *m_verdict = nullptr;
};

} // namespace ui
