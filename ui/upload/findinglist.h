#pragma once

#include "ui/models/certificatecells.h"

#include <QList>
#include <QWidget>

#include <utility>

class QGridLayout;

namespace ui {

/// Sentences with a sign before each that says how grave it is. Name: "findings".
class FindingList : public QWidget
{
    Q_OBJECT

public:
    using Sentences = QList<std::pair<Tone, QString>>;

    explicit FindingList(const QString &title, QWidget *parent = nullptr);

    void display(const Sentences &sentences);
    QString text() const; ///< One sentence a line, each with its sign in words.

private:
    QGridLayout *m_grid;
    Sentences m_sentences;
};

} // namespace ui
